package org.socialcare.bench;

import org.socialcare.bench.cold.ColdBench;
import org.socialcare.bench.cost.CostBench;
import org.socialcare.bench.cost.RouteBench;
import org.socialcare.bench.cost.SweepBench;
import org.socialcare.bench.due.DueBench;
import org.socialcare.bench.memory.ThroughputBench;
import org.socialcare.bench.micro.MicroBench;
import org.socialcare.bench.reports.ReportsBench;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** {@code mvn -Pbench -Dbench=NAME}: measures one thing and writes its result. */
public final class Bench {
    private Bench() {}

    /** A bench, given the repository's root. */
    @FunctionalInterface
    interface Measured {
        void run(Path root) throws Exception;
    }

    private static Map<String, Measured> all() {
        Map<String, Measured> all = new TreeMap<>();
        all.put("cold", ColdBench::run);
        all.put("cost", CostBench::run);
        all.put("due", DueBench::run);
        all.put("jmh", MicroBench::run);
        all.put("reports", ReportsBench::run);
        all.put("route", RouteBench::run);
        all.put("sweep", SweepBench::run);
        all.put("throughput", ThroughputBench::run);
        return all;
    }

    /** Exit code 2: there is no such bench. */
    public static void main(String[] arguments) throws Exception {
        String name = System.getProperty("bench", "");
        Measured bench = all().get(name);
        if (bench == null) {
            System.out.println("bench: -Dbench must be one of " + all().keySet());
            System.exit(2);
            return;
        }
        bench.run(Path.of(System.getProperty("repository.root", ".")).toAbsolutePath().normalize());
        System.exit(0);
    }
}
