package org.socialcare.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One attack, carried out by Jazzer in a JVM of its own for some time. */
final class Hunt {
    /** What an input may take before it counts as one that never ends. */
    private static final int SECONDS_EACH = 20;

    private static final int GRACE_SECONDS = 120;
    private static final int FINDINGS = 50;
    private static final int LONGEST_INPUT = 16_384;

    private final Path root;
    private final String reader;
    private final Attack attack;
    private final Path folder;

    Hunt(Path root, String reader, Attack attack) {
        this.root = root;
        this.reader = reader;
        this.attack = attack;
        this.folder = root.resolve("infra/fuzz/target/fuzz").resolve(reader).resolve(attack.name());
    }

    /** Where the inputs lie that broke something. */
    Path findings() {
        return folder.resolve("findings");
    }

    long found() throws IOException {
        try (Stream<Path> files = Files.list(findings())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("document-") && !name.endsWith(".java"))
                    .count();
        }
    }

    /**
     * Goes on from where the hunt before ended.
     *
     * @throws IllegalStateException if the fuzzer could not run; its words are in the log named
     */
    Figures run(long seconds) throws IOException, InterruptedException {
        sow();
        Path log = folder.resolve("log.txt");
        Process process =
                new ProcessBuilder(command(seconds))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(seconds + GRACE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Figures figures =
                Figures.of(
                        new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
        if (figures.executions() == 0) throw new IllegalStateException("nothing ran, see " + log);
        return figures;
    }

    private void sow() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.createDirectories(findings());
        int number = 0;
        for (byte[] seed : Seeds.all(root, reader, attack)) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
    }

    private List<String> command(long seconds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Drepository.root=" + root,
                "-D" + Entry.READER + "=" + reader,
                "-D" + Entry.ATTACK + "=" + attack.name(),
                "-D" + Findings.FOLDER + "=" + findings(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Entry.class.getName(),
                "--instrumentation_includes=org.socialcare.**",
                "--custom_hook_includes=org.socialcare.**",
                "--keep_going=" + FINDINGS,
                "--reproducer_path=" + findings(),
                "-artifact_prefix=" + findings() + "/",
                "-max_total_time=" + seconds,
                "-timeout=" + SECONDS_EACH,
                "-max_len=" + LONGEST_INPUT,
                "-rss_limit_mb=3000",
                folder.resolve("corpus").toString());
    }
}
