package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.kpi.DayCount;
import org.socialcare.domain.kpi.DayCounts;
import org.socialcare.domain.kpi.Judged.Verdict;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.kpi.PlatformRule;
import org.socialcare.domain.kpi.Round;
import org.socialcare.domain.kpi.RoundFact;
import org.socialcare.domain.kpi.Rounds;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.memory.InMemoryRounds;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.wire.facts.FactJson;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What the bus tells of rounds comes to what the timelines tell. */
class RoundLedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final TestClock clock = new TestClock();
    private final InMemorySettings settings = new InMemorySettings(Some.brand());
    private final InMemoryRounds rounds = new InMemoryRounds();
    private final RoundLedger ledger = new RoundLedger(rounds, settings, clock);
    private final List<Entry> timeline = new ArrayList<>();

    private record Span(Instant start, Optional<Instant> stop, Optional<Instant> due) {}

    @Test
    void days_tell_the_rounds_of_random_timelines_in_whatever_order_facts_come() {
        for (int seed = 0; seed < 300; seed++) {
            timeline.clear();
            var random = new Random(seed);
            Instant end = randomTimeline(random);
            List<Span> expected =
                    TicketStory.ofEntries(timeline).stream()
                            .flatMap(story -> story.rounds().stream())
                            .map(it -> new Span(it.start(), it.stop(), it.due()))
                            .toList();
            List<Entry> told = new ArrayList<>(timeline);
            for (Entry entry : timeline) if (random.nextInt(3) == 0) told.add(entry);
            if (random.nextBoolean()) Collections.shuffle(told, random);

            var store = new InMemoryRounds();
            clock.set(end);
            var fresh = new RoundLedger(store, settings, clock);
            told.forEach(entry -> fresh.keep(fresh.read(FactJson.of(entry)).stream().toList()));

            assertThat(spans(store, end)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void a_public_comment_is_no_round() {
        var comment = Some.message("Nice!").under("post-1");
        Conversation state = add(Some.change(Optional.empty(), comment));
        add(Some.done(reply(state, "r1", 3)));
        tell(timeline);

        assertThat(Rounds.of(rounds.ofDay(Some.channelId(), DAY))).isEmpty();
    }

    @Test
    void a_channel_whose_platform_has_no_rule_is_not_kept() {
        settings.put("mosaic", new KpiRules("mosaic", List.of(), Set.of(), 1));
        add(Some.change(Optional.empty(), Some.message("Is it in stock?")));
        tell(timeline);

        assertThat(rounds.ofDay(Some.channelId(), DAY)).isEmpty();
    }

    @Test
    void what_a_ticket_left_unanswered_goes_on_in_the_next() {
        Conversation state = add(Some.change(Optional.empty(), Some.message("Hello?")));
        var customer = state.customer().id();
        state = add(Some.done(Working.resolve(state, "x", "lin", "other", at(1))));
        var again = Some.message("Nobody there?").from(customer).at(at(2));
        state = add(Some.change(Optional.of(state), again));
        add(Some.done(reply(state, "r1", 3)));
        tell(timeline.reversed());

        assertThat(Rounds.of(rounds.ofDay(Some.channelId(), DAY)).values())
                .singleElement()
                .satisfies(
                        all ->
                                assertThat(all)
                                        .extracting(Round::start, Round::stop)
                                        .containsExactly(tuple(at(0), Optional.of(at(3)))));
    }

    @Test
    void a_day_that_is_over_is_counted_once_until_something_late_comes_to_light() {
        Conversation state = add(Some.change(Optional.empty(), Some.message("In stock?")));
        state = add(Some.done(reply(state, "r1", 3)));
        Entry reply = timeline.getLast();
        clock.set(at(4));
        tell(timeline);
        clock.set(at(2 * 24 * 60));
        assertThat(count(DAY)).isEqualTo(new DayCount(DAY, 1, 1, 0, 1, 1));
        assertThat(rounds.counts(Some.channelId(), DAY, DAY)).hasSize(1);
        assertThat(count(DAY)).isEqualTo(new DayCount(DAY, 1, 1, 0, 1, 1));
        assertThat(rounds.counts(Some.channelId(), DAY, DAY)).hasSize(1);

        timeline.clear();
        state = add(Sending.begin(state, Some.brand(), reply, Some.RULES, 1, at(4)));
        var refused = new SendResult.Refused("blocked");
        add(Sending.ended(state, Some.brand(), reply, 1, refused, at(5)));
        tell(timeline);

        assertThat(count(DAY)).isEqualTo(new DayCount(DAY, 0, 1, 0, 0, 1));
    }

    @Test
    void a_rule_that_is_changed_counts_anew_from_its_first_day_on() {
        Conversation state = add(Some.change(Optional.empty(), Some.message("In stock?")));
        add(Some.done(reply(state, "r1", 3)));
        tell(timeline);
        clock.set(at(2 * 24 * 60));
        assertThat(count(DAY).inTime()).isOne();

        var strict = Duration.ofMinutes(2);
        var before = settings.kpiRules("mosaic").on("facebook", DAY).orElseThrow();
        var rules =
                List.of(
                        dated(
                                before,
                                before.from(),
                                Optional.of(DAY.minusDays(1)),
                                before.within()),
                        dated(before, DAY, Optional.empty(), strict));
        settings.put("mosaic", new KpiRules("mosaic", rules, Set.of(), 1));

        assertThat(count(DAY).inTime()).isZero();
        assertThat(count(DAY).counted()).isOne();
    }

    @Test
    void every_number_opens_to_its_rounds() {
        Conversation state = add(Some.change(Optional.empty(), Some.message("In stock?")));
        add(Some.done(reply(state, "r1", 20)));
        tell(timeline);
        clock.set(at(60));

        assertThat(look().rounds(DAY))
                .singleElement()
                .satisfies(
                        judged -> {
                            assertThat(judged.verdict()).isEqualTo(Verdict.LATE);
                            assertThat(judged.round().conversation())
                                    .isEqualTo(timeline.getFirst().conversation());
                            assertThat(judged.due()).isEqualTo(at(15));
                        });
    }

    private static PlatformRule dated(
            PlatformRule rule, LocalDate from, Optional<LocalDate> until, Duration within) {
        return new PlatformRule(
                rule.platform(),
                from,
                until,
                rule.unit(),
                rule.silence(),
                rule.opens(),
                rule.closes(),
                rule.openOnly(),
                rule.automatic(),
                within,
                Duration.ofSeconds(60),
                rule.days(),
                rule.zone(),
                rule.line(),
                rule.source());
    }

    private DayCounts.Look look() {
        return new DayCounts(rounds, rounds)
                .look(
                        Some.channelId(),
                        settings.kpiRules("mosaic"),
                        Calendar.ALWAYS,
                        clock.instant());
    }

    private DayCount count(LocalDate day) {
        return look().days(day, day).getFirst();
    }

    private static List<Span> spans(InMemoryRounds store, Instant end) {
        ChannelId channel = Some.channelId();
        return DAY.minusDays(1)
                .datesUntil(RoundFact.day(end).plusDays(1))
                .flatMap(
                        day ->
                                Rounds.of(store.ofDay(channel, day)).values().stream()
                                        .flatMap(List::stream)
                                        .filter(it -> RoundFact.day(it.start()).equals(day)))
                .map(it -> new Span(it.start(), it.stop(), it.promised()))
                .toList();
    }

    /** A customer who writes, also late, and agents who answer here and there; returns its end. */
    private Instant randomTimeline(Random random) {
        int minute = 0;
        SomeMessage first = Some.message("Is it in stock?");
        Conversation state = add(Some.change(Optional.empty(), first));
        List<Entry> replies = new ArrayList<>();
        for (int step = 0; step < 5 + random.nextInt(14); step++) {
            minute += 1 + random.nextInt(random.nextInt(4) == 0 ? 900 : 40);
            int back = random.nextInt(3) == 0 ? random.nextInt(300) : 0;
            Instant said = at(Math.max(1, minute - back));
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    var message = first.withId("m" + step).at(said);
                    state = add(Some.change(Optional.of(state), message));
                }
                case 2 -> {
                    if (state.running().isEmpty()) continue;
                    state = add(Some.done(reply(state, "r" + step, minute)));
                    replies.add(timeline.getLast());
                }
                case 3 -> {
                    var echo = first.withId("own" + step).asEcho().at(said);
                    state = add(Some.change(Optional.of(state), echo));
                }
                default -> {
                    if (replies.isEmpty()) continue;
                    Entry reply = replies.removeLast();
                    state =
                            add(
                                    Sending.begin(
                                            state, Some.brand(), reply, Some.RULES, 1, at(minute)));
                    var refused = new SendResult.Refused("blocked");
                    state = add(Sending.ended(state, Some.brand(), reply, 1, refused, at(minute)));
                }
            }
        }
        return at(minute + 1);
    }

    private void tell(List<Entry> entries) {
        Stream.of(1, 2)
                .forEach(
                        _ ->
                                entries.forEach(
                                        it ->
                                                ledger.keep(
                                                        ledger.read(FactJson.of(it)).stream()
                                                                .toList())));
    }

    private static Decision reply(Conversation before, String id, int minute) {
        return Working.reply(before, Some.brand(), Some.RULES, id, "lin", "Certainly.", at(minute));
    }

    private Conversation add(Change change) {
        timeline.add(change.entry());
        return change.after();
    }

    private static Instant at(int minute) {
        return Some.NOW.plus(Duration.ofMinutes(minute));
    }
}
