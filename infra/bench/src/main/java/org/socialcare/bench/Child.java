package org.socialcare.bench;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures in a JVM of its own, whose memory is nobody else's. */
public final class Child {
    /** Stands in the answer, with the reason, where there is none. */
    public static final String PROBLEM = "problem";

    /** As long as a function may run at all. */
    private static final int MOST_SECONDS = 900;

    /** What a JVM ends with that was told to end when it runs out of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private Child() {}

    /** The JSON object that the class prints; one with nothing but a problem if it cannot. */
    public static Json answer(Class<?> main, int heapMegabytes, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Xmx" + heapMegabytes + "m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(arguments));
        Path answer = Files.createTempFile("social-care-bench-", ".json");
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(answer.toFile())
                        .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return problem("not done in " + MOST_SECONDS + " s with this heap");
        }
        return switch (process.exitValue()) {
            case 0 -> JsonReader.read(Files.readString(answer));
            case OUT_OF_MEMORY -> problem("does not fit this heap");
            default -> problem("failed, see above");
        };
    }

    private static Json problem(String reason) {
        return Json.object().put(PROBLEM, reason).build();
    }
}
