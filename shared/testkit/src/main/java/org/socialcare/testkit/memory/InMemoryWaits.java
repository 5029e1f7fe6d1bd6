package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.Waited;
import org.socialcare.domain.ports.KeepWaits;
import org.socialcare.domain.ports.ReadWaits;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How long customers waited of late. */
public final class InMemoryWaits implements KeepWaits, ReadWaits {
    private final Map<ChannelId, Set<Waited>> waits = new ConcurrentHashMap<>();

    @Override
    public void keep(ChannelId channel, List<Waited> answers) {
        waits.computeIfAbsent(channel, _ -> ConcurrentHashMap.newKeySet()).addAll(answers);
    }

    @Override
    public List<Waited> since(ChannelId channel, Instant from) {
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
        return waits.getOrDefault(channel, Set.of()).stream()
                .filter(it -> !it.at().isBefore(minute))
                .toList();
    }
}
