package org.socialcare.testkit.memory;

import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.ports.KeepHandovers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Handovers of any number of brands. */
public final class InMemoryHandovers implements KeepHandovers {
    private final Map<String, Handover> latest = new TreeMap<>();
    private final Map<String, List<Handover>> former = new TreeMap<>();
    private final Map<String, List<Deed>> deeds = new TreeMap<>();

    @Override
    public synchronized Optional<Handover> find(String brand, String leaver) {
        return Optional.ofNullable(latest.get(key(brand, leaver)));
    }

    @Override
    public synchronized List<Handover> ofBrand(String brand) {
        return latest.values().stream().filter(it -> it.brand().equals(brand)).toList();
    }

    @Override
    public synchronized List<Handover> former(String brand, String leaver) {
        return List.copyOf(former.getOrDefault(key(brand, leaver), List.of()));
    }

    @Override
    public synchronized List<Deed> deeds(String brand, String leaver) {
        return List.copyOf(deeds.getOrDefault(key(brand, leaver), List.of()));
    }

    @Override
    public Optional<Deed> deed(String brand, String leaver, String id) {
        return deeds(brand, leaver).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Saved save(Handover after, Deed deed) {
        var done = deed(after.brand(), after.leaver(), deed.id());
        if (done.isPresent()) return new Saved.AlreadyThere(done.get());
        var stored = find(after.brand(), after.leaver());
        boolean begins = after.version() == 0;
        boolean fits =
                begins
                        ? stored.filter(Handover::isRunning).isEmpty()
                        : stored.filter(it -> it.version() == after.version()).isPresent();
        if (!fits) return new Saved.Overtaken();
        String key = key(after.brand(), after.leaver());
        if (begins) {
            stored.ifPresent(it -> former.computeIfAbsent(key, _ -> new ArrayList<>()).add(it));
        }
        var next = after.at(stored.map(Handover::version).orElse(0L) + 1);
        latest.put(key, next);
        deeds.computeIfAbsent(key, _ -> new ArrayList<>())
                .add(
                        new Deed(
                                deed.id(),
                                deed.mark(),
                                next.version(),
                                deed.at(),
                                deed.by(),
                                deed.what(),
                                deed.kind(),
                                deed.refs(),
                                deed.words()));
        return new Saved.Done(next);
    }

    private static String key(String brand, String leaver) {
        return brand + "/" + leaver;
    }
}
