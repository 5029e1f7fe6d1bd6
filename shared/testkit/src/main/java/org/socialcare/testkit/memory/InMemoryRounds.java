package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.kpi.RoundFact;
import org.socialcare.domain.ports.KeepDayCounts;
import org.socialcare.domain.ports.KeepRounds;
import org.socialcare.domain.ports.ReadRounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What platforms' response indicators are made of, and what days came to. */
public final class InMemoryRounds implements KeepRounds, ReadRounds, KeepDayCounts {
    private final Map<Key, RoundFact> facts = new HashMap<>();
    private final Map<Day, Long> changes = new HashMap<>();
    private final Map<CountKey, Kept> counts = new HashMap<>();

    private record Day(ChannelId channel, LocalDate day) {}

    private record Key(Day day, ConversationId conversation, long version) {}

    private record CountKey(Day day, String key) {}

    @Override
    public synchronized void keep(List<RoundFact> told, Instant now) {
        Set<Day> changed = new HashSet<>();
        for (RoundFact fact : told) {
            for (LocalDate each : fact.days(now)) {
                Day day = new Day(fact.channel(), each);
                facts.put(new Key(day, fact.conversation(), fact.version()), fact);
                if (each.isBefore(RoundFact.day(now))) changed.add(day);
            }
        }
        changed.forEach(day -> changes.merge(day, 1L, Long::sum));
    }

    @Override
    public synchronized List<RoundFact> ofDay(ChannelId channel, LocalDate day) {
        return facts.entrySet().stream()
                .filter(entry -> entry.getKey().day().equals(new Day(channel, day)))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized Map<LocalDate, Long> changes(
            ChannelId channel, LocalDate first, LocalDate last) {
        Map<LocalDate, Long> found = new HashMap<>();
        changes.forEach(
                (day, times) -> {
                    if (isBetween(day, channel, first, last)) found.put(day.day(), times);
                });
        return found;
    }

    @Override
    public synchronized List<Kept> counts(ChannelId channel, LocalDate first, LocalDate last) {
        return counts.entrySet().stream()
                .filter(entry -> isBetween(entry.getKey().day(), channel, first, last))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized void keep(ChannelId channel, Kept count) {
        counts.put(new CountKey(new Day(channel, count.count().day()), count.key()), count);
    }

    private static boolean isBetween(Day day, ChannelId channel, LocalDate first, LocalDate last) {
        return day.channel().equals(channel)
                && !day.day().isBefore(first)
                && !day.day().isAfter(last);
    }
}
