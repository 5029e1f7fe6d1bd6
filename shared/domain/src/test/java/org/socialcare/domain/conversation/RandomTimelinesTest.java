package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.Reckoning;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.settings.Brand;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ten thousand timelines of questions, courtesies, answers here and in the platform's own app,
 * failed sends, waits for third parties, promises in words, closes and policies that change and are
 * applied to what runs, swept at instants of chance: what clocks put on record is what the timeline
 * alone comes to. A send fails before the customer writes again; one that fails later makes one
 * round of two, and what had been said about them stays.
 */
class RandomTimelinesTest {
    private static final int TIMELINES = 10_000;
    private static final ReplyRules RULES =
            new ReplyRules(
                    Duration.ofDays(9_999),
                    Duration.ofDays(9_999),
                    9_999,
                    50,
                    Duration.ofDays(30),
                    50);
    private static final Calendar OFFICE = office();

    @Test
    void verdicts_are_those_of_the_timeline_whenever_anyone_looks() {
        int breaches = 0;
        int rested = 0;
        int reckoned = 0;
        int unproven = 0;
        int moved = 0;
        for (int seed = 0; seed < TIMELINES; seed++) {
            Story story = new Story(new Random(seed));
            Instant end = story.tell();
            Set<String> retold =
                    RetoldVerdicts.of(story.scene.entries(), story.epochs, story.calendar, end);

            assertThat(story.breaches()).as("seed %d", seed).isEqualTo(retold);
            breaches += retold.size();
            rested += story.proven(seed);
            reckoned += story.proven;
            unproven += story.unproven;
            moved += story.moved;
        }
        assertThat(moved).as("verdicts of clocks that policies were applied to").isGreaterThan(999);
        assertThat(breaches).as("so many that the comparison means something").isGreaterThan(9_999);
        assertThat(rested).as("verdicts with pauses").isGreaterThan(999);
        assertThat(unproven)
                .as("those of tickets whose turns are forgotten")
                .isLessThan(reckoned / 20);
    }

    @Test
    void it_does_not_matter_how_often_anyone_looks() {
        for (int seed = 0; seed < 500; seed++) {
            Story often = new Story(new Random(seed));
            Story once = new Story(new Random(seed));
            once.sweeps = false;
            often.tell();
            once.tell();

            assertThat(once.breaches()).as("seed %d", seed).isEqualTo(often.breaches());
        }
    }

    private static final class Story {
        final Calendar calendar;
        final Scene scene;
        final List<RetoldVerdicts.Epoch> epochs = new ArrayList<>();
        boolean sweeps = true;
        private final Random random;
        private Brand brand;
        private int second;
        private int proven;
        private int unproven;
        private int moved;

        Story(Random random) {
            this.random = random;
            calendar = random.nextBoolean() ? OFFICE : Calendar.ALWAYS;
            brand = promising(policy(1, 40, 60, 300, 90), Scene.START);
            scene = Scene.in(brand);
        }

        private Brand promising(Policy policy, Instant from) {
            epochs.add(new RetoldVerdicts.Epoch(from, policy));
            Brand shop = Scene.shop(policy);
            return shop.withCalendars(List.of(OFFICE));
        }

        /** In minutes; nothing is promised where it is none. */
        private Policy policy(int version, int first, int next, int whole, int update) {
            return new Policy(
                    "usual",
                    version,
                    1,
                    Conditions.NONE,
                    calendar.id(),
                    new Targets(
                            new Target(minutes(first), true),
                            new Target(minutes(next), true),
                            new Target(minutes(whole), true),
                            new Target(minutes(update), true)),
                    80,
                    List.of());
        }

        private Duration target(ClockKind kind) {
            return epochs.getLast().policy().targets().of(kind).time();
        }

        /** The policy of that name and version. */
        private Policy policy(String named) {
            return epochs.stream()
                    .map(RetoldVerdicts.Epoch::policy)
                    .filter(policy -> named.equals("usual@" + policy.version()))
                    .findFirst()
                    .orElseThrow();
        }

        /**
         * Longer, shorter, or for some nothing at all any more. Where turns are forgotten nobody
         * can tell when less time for the whole ticket would have been over, so that is not less.
         */
        private void decidesAndApplies() {
            int whole = 60 + random.nextInt(600);
            boolean forgotten = scene.now().turns().horizon().isPresent();
            int before = (int) target(ClockKind.RESOLUTION).toMinutes();
            Policy other =
                    policy(
                            epochs.size() + 1,
                            random.nextInt(6) * 20,
                            random.nextInt(6) * 25,
                            forgotten ? Math.max(before, whole) : whole,
                            random.nextInt(6) * 40);
            brand = promising(other, Scene.at(second));
            scene.decides(brand);
            Reapplying.Wish wish = new Reapplying.Wish("run" + second, "sofia", "Agreed anew");
            Reapplying.apply(scene.now(), brand, wish, Scene.at(second)).ifPresent(scene::apply);
            assertThat(Reapplying.shifts(scene.now(), brand, Scene.at(second))).isEmpty();
        }

        /** Until some time after the last act. */
        Instant tell() {
            scene.asks(0);
            int acts = 1 + random.nextInt(40);
            for (int i = 0; i < acts; i++) {
                int next = second + 1 + random.nextInt(random.nextInt(4) == 0 ? 40_000 : 3_000);
                sweepBefore(next);
                second = next;
                act();
            }
            int last = second + random.nextInt(400_000);
            scene.looksAt(last);
            return Scene.at(last);
        }

        private void act() {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> scene.asks(second);
                case 4 -> scene.asks(second, Scene.thanks());
                case 5, 6 -> reply();
                case 7 -> fail(reply());
                case 8 -> scene.echoes(second);
                case 9 -> wait(true);
                case 10 -> wait(false);
                case 11, 12, 13 -> promise();
                case 14 -> decidesAndApplies();
                default ->
                        perhaps(
                                Working.resolve(
                                        scene.now(), "x" + second, "lin", "", Scene.at(second)));
            }
        }

        private Optional<Entry> reply() {
            return perhaps(
                    Working.reply(
                            scene.now(),
                            brand,
                            RULES,
                            "r" + second,
                            "lin",
                            "Certainly",
                            Scene.at(second)));
        }

        private void fail(Optional<Entry> reply) {
            if (reply.isEmpty()) return;
            second += 1 + random.nextInt(600);
            boolean looks = random.nextBoolean();
            if (sweeps && looks) scene.looksAt(second - 1);
            scene.ends(reply.get(), 1, new SendResult.Refused("blocked"), second);
        }

        private void wait(boolean begins) {
            Instant now = Scene.at(second);
            perhaps(
                    begins
                            ? Waiting.begin(scene.now(), brand, "w" + second, "lin", "SF", now)
                            : Waiting.end(scene.now(), brand, "w" + second, "lin", now));
        }

        private void promise() {
            Instant now = Scene.at(second);
            Instant until = now.plusSeconds(1 + random.nextInt(60_000));
            String id = "p" + second;
            boolean stands =
                    scene.now()
                            .running()
                            .flatMap(ticket -> ticket.care().standingPromise())
                            .isPresent();
            perhaps(
                    !stands
                            ? Promising.make(scene.now(), brand, id, "lin", until, now)
                            : random.nextBoolean()
                                    ? Promising.move(
                                            scene.now(), brand, id, "lin", until, "late", now)
                                    : Promising.end(
                                            scene.now(), brand, id, "lin", false, "no", now));
        }

        private Optional<Entry> perhaps(Decision decision) {
            return decision instanceof Decision.Changed changed
                    ? Optional.of(scene.apply(changed.change()))
                    : Optional.empty();
        }

        private void sweepBefore(int next) {
            int times = random.nextInt(3);
            List<Integer> at = new ArrayList<>();
            for (int i = 0; i < times; i++) at.add(second + random.nextInt(next - second));
            if (sweeps) at.stream().sorted().forEach(scene::looksAt);
        }

        Set<String> breaches() {
            Set<String> told = new TreeSet<>();
            for (Entry entry : scene.entries()) {
                if (entry.body() instanceof EntryBody.ClockVerdict verdict
                        && verdict.verdict() == EntryBody.Verdict.BREACHED) {
                    String name = verdict.clock() + " of " + verdict.ticket();
                    assertThat(told.add(name + " at " + entry.at())).as("said once").isTrue();
                    assertThat(verdict.due()).isEqualTo(entry.at());
                    reckoned(verdict, verdict.reckoning().orElseThrow());
                    if (verdict.clock() == ClockKind.PROMISE) {
                        assertThat(verdict.policy()).isEqualTo(PromiseClocks.POLICY);
                    } else {
                        assertThat(verdict.reckoning().orElseThrow().target())
                                .isEqualTo(target(verdict));
                    }
                }
            }
            return told;
        }

        private Duration target(EntryBody.ClockVerdict verdict) {
            return policy(verdict.policy()).targets().of(verdict.clock()).time();
        }

        /** What is left of the time since the start without gaps and pauses is the target. */
        private void reckoned(EntryBody.ClockVerdict verdict, Reckoning way) {
            if (way.moved().isPresent()) moved++;
            if (!way.proven()) {
                assertThat(verdict.clock()).isIn(ClockKind.RESOLUTION, ClockKind.UPDATE);
                unproven++;
                return;
            }
            Duration counted = Duration.between(way.startedAt(), verdict.due());
            for (Reckoning.Gap gap : way.gaps()) {
                counted = counted.minus(Duration.between(gap.from(), gap.until()));
            }
            List<Pause> pauses = verdict.pauses();
            Instant reached = way.startedAt();
            for (Pause pause : pauses) {
                Instant from = pause.from().isBefore(reached) ? reached : pause.from();
                Instant until =
                        pause.until().isAfter(verdict.due()) ? verdict.due() : pause.until();
                if (from.isBefore(until)) {
                    counted = counted.minus(Duration.between(from, until));
                    reached = until;
                }
            }
            assertThat(counted).isEqualTo(way.target());
            proven++;
        }

        /** A verdict's pauses explain its due instant; how many had any. */
        int proven(int seed) {
            int rested = 0;
            for (Entry entry : scene.entries()) {
                if (entry.body() instanceof EntryBody.ClockVerdict verdict
                        && verdict.verdict() == EntryBody.Verdict.BREACHED
                        && verdict.clock() == ClockKind.RESOLUTION
                        && of(entry).number() == verdict.ticket()
                        && turns(verdict.ticket()) <= 16) {
                    assertThat(explained(of(entry), verdict))
                            .as("seed %d", seed)
                            .isEqualTo(target(verdict));
                    if (!verdict.pauses().isEmpty()) rested++;
                }
            }
            return rested;
        }

        private static Ticket of(Entry entry) {
            return entry.context().ticket().orElseThrow();
        }

        private long turns(int ticket) {
            return scene.entries().stream()
                    .filter(e -> e.context().ticket().filter(t -> t.number() <= ticket).isPresent())
                    .filter(
                            e ->
                                    e.body() instanceof EntryBody.Heard
                                            || e.body() instanceof EntryBody.Reply)
                    .count();
        }

        private Duration explained(Ticket ticket, EntryBody.ClockVerdict verdict) {
            Duration counted = calendar.between(ticket.openedAt(), verdict.due());
            Instant reached = ticket.openedAt();
            for (Pause pause : verdict.pauses()) {
                assertThat(pause.from()).isAfterOrEqualTo(reached);
                reached = pause.until();
                counted = counted.minus(calendar.between(pause.from(), pause.until()));
            }
            return counted;
        }
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Calendar office() {
        Map<DayOfWeek, List<Calendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(
                    day,
                    List.of(
                            new Calendar.Hours(9 * 3_600, 12 * 3_600),
                            new Calendar.Hours(13 * 3_600, 18 * 3_600)));
        }
        return new Calendar("office", ZoneId.of("Asia/Shanghai"), week, Map.of());
    }
}
