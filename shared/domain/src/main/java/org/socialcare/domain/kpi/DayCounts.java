package org.socialcare.domain.kpi;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepDayCounts;
import org.socialcare.domain.ports.KeepDayCounts.Kept;
import org.socialcare.domain.ports.ReadRounds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a channel's days come to. Days that are over are counted once and remembered, until
 * something about them comes to light or their rule is changed.
 */
public final class DayCounts {
    /** Whoever writes may be behind us by this much at midnight. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final ReadRounds rounds;
    private final KeepDayCounts counts;

    public DayCounts(ReadRounds rounds, KeepDayCounts counts) {
        this.rounds = rounds;
        this.counts = counts;
    }

    /** One look at one channel. */
    public Look look(ChannelId channel, KpiRules rules, Calendar hours, Instant now) {
        return new Look(channel, rules, hours, now);
    }

    /** Reads each day once, however often it is asked for. */
    public final class Look {
        private final ChannelId channel;
        private final KpiRules rules;
        private final Calendar hours;
        private final Instant now;
        private final Map<LocalDate, List<RoundFact>> read = new HashMap<>();

        private Look(ChannelId channel, KpiRules rules, Calendar hours, Instant now) {
            this.channel = channel;
            this.rules = rules;
            this.hours = hours;
            this.now = now;
        }

        /**
         * Every day from the first to the last, each by the rule that held on it; a day without a
         * rule has nothing that counts.
         */
        public List<DayCount> days(LocalDate first, LocalDate last) {
            Map<LocalDate, Long> changes =
                    counts.changes(channel, first.minusDays(10), last.plusDays(1));
            Map<LocalDate, List<Kept>> known = new HashMap<>();
            for (Kept kept : counts.counts(channel, first, last)) {
                known.computeIfAbsent(kept.count().day(), _ -> new ArrayList<>()).add(kept);
            }
            return first.datesUntil(last.plusDays(1))
                    .map(day -> day(day, known.getOrDefault(day, List.of()), changes))
                    .toList();
        }

        /** Every round that began on a day, with what its rule makes of it, in order. */
        public List<Judged> rounds(LocalDate day) {
            return rule(day).stream()
                    .flatMap(rule -> judged(rule, day).stream().flatMap(Collection::stream))
                    .sorted(Comparator.comparing(judged -> judged.round().start()))
                    .toList();
        }

        private DayCount day(LocalDate day, List<Kept> known, Map<LocalDate, Long> changes) {
            Optional<PlatformRule> rule = rule(day);
            if (rule.isEmpty()) return DayCount.none(day);
            String key = CountKey.of(rule.get(), hours);
            Map<LocalDate, Long> knows = new HashMap<>();
            for (LocalDate each : spoken(rule.get(), day)) {
                knows.put(each, changes.getOrDefault(each, 0L));
            }
            return known.stream()
                    .filter(kept -> kept.key().equals(key) && kept.knows().equals(knows))
                    .findFirst()
                    .map(Kept::count)
                    .orElseGet(() -> counted(rule.get(), day, key, knows));
        }

        private DayCount counted(
                PlatformRule rule, LocalDate day, String key, Map<LocalDate, Long> knows) {
            Judging judging = new Judging(rule, hours, now);
            DayCount sum = DayCount.none(day);
            boolean decided = true;
            for (List<Judged> one : judged(rule, day)) {
                sum = sum.plus(judging.count(day, one));
                decided &= one.stream().allMatch(this::isDecided);
            }
            LocalDate over = RoundFact.day(now.minus(GRACE));
            boolean done = knows.keySet().stream().allMatch(each -> each.isBefore(over));
            if (done && decided) counts.keep(channel, new Kept(sum, key, knows));
            return sum;
        }

        private boolean isDecided(Judged judged) {
            return judged.verdict() != Judged.Verdict.OPEN && judged.ours(now) != Judged.Ours.OPEN;
        }

        /** By conversation. */
        private List<List<Judged>> judged(PlatformRule rule, LocalDate day) {
            List<RoundFact> facts = new ArrayList<>();
            for (LocalDate each : spoken(rule, day)) {
                facts.addAll(read.computeIfAbsent(each, it -> rounds.ofDay(channel, it)));
            }
            Judging judging = new Judging(rule, hours, now);
            Map<ConversationId, List<Round>> all = Rounds.of(facts);
            return all.values().stream()
                    .map(ofOne -> judging.of(ofOne, day))
                    .filter(ofOne -> !ofOne.isEmpty())
                    .toList();
        }

        private Optional<PlatformRule> rule(LocalDate day) {
            return rules.on(channel.platform(), day);
        }
    }

    /** The days in UTC that tell everything about the rounds of a day. */
    private static List<LocalDate> spoken(PlatformRule rule, LocalDate day) {
        LocalDate first = RoundFact.day(rule.begin(day).minus(rule.silence()));
        LocalDate last = RoundFact.day(rule.begin(day.plusDays(1)).minusNanos(1));
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
