package org.socialcare.testkit.memory;

import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.ports.KeepIntroductions;
import org.socialcare.domain.ports.OrderIntroductions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which handovers introduce successors by themselves, with the stretches that were ordered. */
public final class InMemoryIntroductions implements KeepIntroductions, OrderIntroductions {
    private final Map<String, IntroductionRun> runs = new TreeMap<>();
    private final List<Stretch> ordered = new ArrayList<>();

    /** Takes away what was ordered since the last look. */
    public synchronized List<Stretch> ordered() {
        List<Stretch> taken = List.copyOf(ordered);
        ordered.clear();
        return taken;
    }

    @Override
    public synchronized void order(Stretch stretch) {
        ordered.add(stretch);
    }

    @Override
    public synchronized Optional<IntroductionRun> find(String brand, String leaver) {
        return Optional.ofNullable(runs.get(key(brand, leaver)));
    }

    @Override
    public synchronized List<IntroductionRun> running() {
        return List.copyOf(runs.values());
    }

    @Override
    public synchronized boolean save(IntroductionRun after) {
        if (version(after) != after.version() - 1) return false;
        runs.put(key(after.brand(), after.leaver()), after);
        return true;
    }

    @Override
    public synchronized boolean end(IntroductionRun read) {
        if (version(read) != read.version()) return false;
        runs.remove(key(read.brand(), read.leaver()));
        return true;
    }

    private long version(IntroductionRun run) {
        return find(run.brand(), run.leaver()).map(IntroductionRun::version).orElse(0L);
    }

    private static String key(String brand, String leaver) {
        return brand + "#" + leaver;
    }
}
