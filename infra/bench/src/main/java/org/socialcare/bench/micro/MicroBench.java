package org.socialcare.bench.micro;

import org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator;
import org.socialcare.bench.Machine;
import org.socialcare.bench.Numbers;
import org.socialcare.bench.Results;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * Runs JMH over this package. What JMH generates is made and compiled here, when it is wanted, so
 * that the build needs no further annotation processor.
 */
public final class MicroBench {
    private static final List<Class<?>> BENCHMARKS =
            List.of(Webhooks.class, Words.class, DueTimes.class);

    /** Half a minute for each: short, but the errors stay within a few per cent. */
    private static final List<String> RUN =
            List.of(
                    "-f", "1", "-wi", "3", "-w", "1s", "-i", "5", "-r", "1s", "-tu", "us", "-rf",
                    "json");

    /** Of what everybody waits for, the slow calls count as well as the mean. */
    private static final List<String> EACH_CALL = List.of("Words.everyText", "-bm", "sample");

    private static final List<String> MEAN = List.of("-bm", "avgt", "-prof", "gc");

    /** Microseconds, for JSON under a digest and for XML that has to be decrypted. */
    private static final int SIGNED = 60;

    private static final int SEALED = 150;

    private MicroBench() {}

    /** Runs it and writes the result. */
    public static void run(Path root) throws Exception {
        Path folder = Files.createTempDirectory("social-care-jmh-");
        Path classes = generate(folder);
        var means = measured(folder.resolve("means.json"), classes, MEAN);
        var calls = measured(folder.resolve("calls.json"), classes, EACH_CALL);
        keep(new Results(root), means, calls);
    }

    private static List<Json> measured(Path result, Path classes, List<String> what)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classes + File.pathSeparator + System.getProperty("java.class.path"));
        command.add("org.openjdk.jmh.Main");
        command.addAll(what);
        command.addAll(RUN);
        command.addAll(List.of("-rff", result.toString()));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("JMH failed");
        }
        return JsonReader.read(Files.readAllBytes(result)) instanceof Json.Arr(var all)
                ? all
                : List.of();
    }

    private static Path generate(Path folder) throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        for (Class<?> benchmark : BENCHMARKS) {
            String file = benchmark.getName().replace('.', '/') + ".class";
            Path copy = own.resolve(file);
            Files.createDirectories(copy.getParent());
            try (var in = benchmark.getResourceAsStream("/" + file)) {
                if (in == null) throw new IOException(file + " is missing");
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JmhBytecodeGenerator.main(
                new String[] {
                    own.toString(), sources.toString(), classes.toString(), "reflection"
                });
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-proc:none",
                                "-nowarn",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .forEach(arguments::add);
        }
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) throw new IllegalStateException("what JMH generated does not compile");
        return classes;
    }

    /** What reading a delivery may take; decrypting takes longer than a digest. */
    private static int budget(String step) {
        if (!step.startsWith("Webhooks.read")) {
            return Integer.MAX_VALUE;
        }
        return step.contains("wecom") || step.contains("safe") ? SEALED : SIGNED;
    }

    private static void keep(Results results, List<Json> means, List<Json> calls)
            throws IOException {
        var text =
                new StringBuilder(
                        "Microseconds a call, mean of 5 seconds, error of 999 in 1000 and bytes"
                                + " allocated beside\n\n");
        List<Json> rows = new ArrayList<>();
        for (Json each : means) {
            String step = step(each);
            double score = each.obj("primaryMetric").decimal("score").orElse(0);
            double error = each.obj("primaryMetric").decimal("scoreError").orElse(0);
            long bytes =
                    Math.round(
                            each.obj("secondaryMetrics")
                                    .obj("gc.alloc.rate.norm")
                                    .decimal("score")
                                    .orElse(0));
            String figures = Numbers.text(score, 2) + " ± " + Numbers.text(error, 2) + ", " + bytes;
            boolean over = score > budget(step);
            text.append(line(step, over ? figures + ", more than its " + budget(step) : figures));
            rows.add(
                    Json.object()
                            .put("step", step)
                            .put("microseconds", Numbers.rounded(score, 3))
                            .put("error", Numbers.rounded(error, 3))
                            .put("bytes", bytes)
                            .build());
        }
        for (Json each : calls) {
            Json shares = each.obj("primaryMetric").obj("scorePercentiles");
            String step = step(each) + ", each call";
            double half = shares.decimal("50.0").orElse(0);
            double most = shares.decimal("99.0").orElse(0);
            text.append(
                    line(step, "p50 " + Numbers.text(half, 2) + ", p99 " + Numbers.text(most, 2)));
            rows.add(
                    Json.object()
                            .put("step", step)
                            .put("p50", Numbers.rounded(half, 3))
                            .put("p99", Numbers.rounded(most, 3))
                            .build());
        }
        Json all = Machine.describe(Instant.now()).put("steps", rows).build();
        results.keep("jmh", all, text.toString());
    }

    private static String line(String step, String figures) {
        return "  " + step + " ".repeat(Math.max(1, 34 - step.length())) + figures + "\n";
    }

    private static String step(Json benchmark) {
        String name = benchmark.textOrEmpty("benchmark");
        return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)
                + benchmark.obj("params").text("channel").map(channel -> " " + channel).orElse("");
    }
}
