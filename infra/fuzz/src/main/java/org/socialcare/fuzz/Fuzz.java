package org.socialcare.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** {@code mvn -Pfuzz -Dfuzz=READER -Dminutes=10}: attacks one reader and keeps what came of it. */
public final class Fuzz {
    private Fuzz() {}

    /** Exit code 1: something was found. 2: there is no such reader. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("repository.root", ".")).toAbsolutePath();
        String reader = System.getProperty("fuzz", "");
        Map<String, List<Attack>> all = Attacks.all(root.normalize());
        List<Attack> attacks = all.getOrDefault(reader, List.of());
        if (attacks.isEmpty()) {
            System.out.println("fuzz: -Dfuzz must be one of " + all.keySet());
            System.exit(2);
        }
        System.exit(run(root.normalize(), reader, attacks) == 0 ? 0 : 1);
    }

    private static long run(Path root, String reader, List<Attack> attacks)
            throws IOException, InterruptedException {
        String minutes = System.getProperty("minutes", "10");
        StringBuilder text = new StringBuilder(machine());
        text.append("mvn -Pfuzz -Dfuzz=" + reader + " -Dminutes=" + minutes + "\n\n");
        text.append(row("attack", "seconds", "executions", "edges covered", "corpus", "findings"));
        long findings = 0;
        for (Attack attack : attacks) {
            long seconds = Math.round(Double.parseDouble(minutes) * 60 * attack.share() / 100);
            Hunt hunt = new Hunt(root, reader, attack);
            Figures figures = hunt.run(seconds);
            findings += hunt.found();
            text.append(
                    row(
                            attack.name(),
                            Long.toString(seconds),
                            Long.toString(figures.executions()),
                            Long.toString(figures.edges()),
                            Long.toString(figures.corpus()),
                            Long.toString(hunt.found())));
            if (hunt.found() > 0) System.out.println("fuzz: see " + hunt.findings());
        }
        Path results = Files.createDirectories(root.resolve("infra/fuzz/results"));
        Files.writeString(results.resolve(reader + ".txt"), text);
        System.out.println(text);
        return findings;
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "measured "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + " on "
                + system.getAvailableProcessors()
                + " cores ("
                + system.getArch()
                + "), JDK "
                + System.getProperty("java.vm.version")
                + ", load "
                + Math.round(system.getSystemLoadAverage() * 10) / 10.0
                + "\n";
    }

    private static String row(String first, String... others) {
        StringBuilder row = new StringBuilder("  " + first + " ".repeat(12 - first.length()));
        for (String other : others) {
            row.append(" ".repeat(14 - other.length())).append(other);
        }
        return row.append('\n').toString();
    }
}
