package org.socialcare.bench.cold;

import org.socialcare.bench.Pin;
import org.socialcare.bench.Played;
import org.socialcare.bench.Results;
import org.socialcare.bench.cost.Rehearsal;
import org.socialcare.local.LocalRuntime;
import org.socialcare.local.extension.Body;
import org.socialcare.local.lambda.LambdaFunction;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.template.FunctionSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts every function in a fresh JVM under AWS's runtime client, beside one that does nothing and
 * one that does intake's job the usual way, and times it until it is ready, until its first answer
 * and while it is warm.
 */
public final class ColdBench {
    private static final int ROUNDS = 9;
    private static final int WARM_CALLS = 30;
    private static final int CORE = 1;

    private final Path root;
    private final Path folder;
    private final Frozen frozen = new Frozen();

    private ColdBench(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Runs it and writes the result. */
    public static void run(Path root) throws IOException, InterruptedException {
        new ColdBench(root, Files.createTempDirectory("social-care-cold-")).measure();
    }

    private void measure() throws IOException, InterruptedException {
        var settings = Played.settings(root, folder);
        try (var runtime = LocalRuntime.start(settings, new Played(frozen))) {
            Rehearsal.of(runtime);
            frozen.freeze();
            List<Candidate> candidates = candidates(runtime);
            boolean pinned = Pin.thisThread(CORE);
            Map<String, Integer> classes = new HashMap<>();
            for (Candidate each : candidates) {
                classes.put(each.name(), classes(runtime, each));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Candidate each : candidates) {
                    each.times().add(time(runtime, each.spec(), each.event()));
                }
            }
            Map<String, Long> bytes = new HashMap<>();
            for (Candidate each : candidates) {
                bytes.put(each.name(), Deployed.bytes(root.resolve(each.spec().code())));
            }
            new ColdReport(candidates, classes, bytes, pinned).keep(new Results(root));
        }
    }

    private List<Candidate> candidates(LocalRuntime runtime) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (FunctionSpec spec : runtime.template().functions()) {
            Body event = event(spec);
            candidates.add(new Candidate(spec.shortName(), started(spec, false), event));
            if (spec.snapStart()) {
                candidates.add(new Candidate(spec.shortName() + " primed", spec, event));
            }
            if (spec.shortName().equals("intake")) {
                candidates.add(
                        new Candidate(
                                ColdReport.CONVENTIONAL,
                                other(
                                        started(spec, false),
                                        "conventional",
                                        Deployed.conventional(folder.resolve("conventional"))),
                                event));
                candidates.add(
                        new Candidate(
                                ColdReport.HELLO,
                                other(
                                        started(spec, false),
                                        "hello",
                                        Deployed.hello(folder.resolve("hello"))),
                                event));
            }
        }
        return candidates;
    }

    /** What the function was given, or where it had nothing to do, its room's sample. */
    private Body event(FunctionSpec spec) throws IOException {
        Optional<Body> seen = frozen.event(spec.id());
        if (seen.isPresent()) return seen.get();
        Path sample = root.resolve("functions/" + spec.shortName() + "/events/sample.json");
        return Body.of(Files.readAllBytes(sample));
    }

    private Candidate.Times time(LocalRuntime runtime, FunctionSpec spec, Body event)
            throws InterruptedException {
        try (LambdaFunction function = runtime.apart(spec)) {
            long begun = System.nanoTime();
            require(spec, function.warm());
            long ready = System.nanoTime();
            require(spec, function.invoke(event));
            long answered = System.nanoTime();
            List<Double> warm = new ArrayList<>();
            for (int i = 0; i < WARM_CALLS; i++) {
                long asked = System.nanoTime();
                require(spec, function.invoke(event));
                warm.add(millis(asked, System.nanoTime()));
            }
            return new Candidate.Times(millis(begun, ready), millis(ready, answered), warm);
        }
    }

    /** Classes loaded until the first answer. */
    private int classes(LocalRuntime runtime, Candidate candidate)
            throws IOException, InterruptedException {
        Path log = folder.resolve(candidate.name().replace(' ', '-') + ".classes");
        Map<String, String> environment = new HashMap<>(candidate.spec().environment());
        environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
        FunctionSpec logged = with(candidate.spec(), environment);
        try (LambdaFunction function = runtime.apart(logged)) {
            require(logged, function.warm());
            require(logged, function.invoke(candidate.event()));
            try (var lines = Files.lines(log)) {
                return (int) lines.filter(line -> line.contains(" source: ")).count();
            }
        }
    }

    private void require(FunctionSpec spec, Outcome outcome) {
        if (!(outcome instanceof Outcome.Returned(Body answer))) {
            throw new IllegalStateException(spec.handler() + ": " + outcome.trouble());
        }
        boolean refused =
                answer.text().contains("itemIdentifier")
                        || answer.text().contains("\"statusCode\":4");
        if (refused && frozen.event(spec.id()).isPresent()) {
            throw new IllegalStateException(
                    spec.handler() + " refused its event: " + answer.text());
        }
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private static FunctionSpec started(FunctionSpec spec, boolean snapStart) {
        return new FunctionSpec(
                spec.id(),
                spec.name(),
                spec.handler(),
                spec.code(),
                spec.timeout(),
                spec.memory(),
                snapStart,
                spec.environment(),
                spec.policy(),
                spec.sources());
    }

    private static FunctionSpec with(FunctionSpec spec, Map<String, String> environment) {
        return new FunctionSpec(
                spec.id(),
                spec.name(),
                spec.handler(),
                spec.code(),
                spec.timeout(),
                spec.memory(),
                spec.snapStart(),
                environment,
                spec.policy(),
                spec.sources());
    }

    private static FunctionSpec other(FunctionSpec spec, String part, Path code) {
        return new FunctionSpec(
                spec.id(),
                spec.name(),
                "org.socialcare.bench." + part + ".Handler::handleRequest",
                code,
                spec.timeout(),
                spec.memory(),
                false,
                spec.environment(),
                spec.policy(),
                spec.sources());
    }
}
