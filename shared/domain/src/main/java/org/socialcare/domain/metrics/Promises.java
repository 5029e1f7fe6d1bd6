package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.TicketStory.Close;
import org.socialcare.domain.metrics.TicketStory.Round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Which promises were kept. A promise is broken at the instant it was due, whenever anyone looks.
 */
final class Promises {
    private static final String VERDICT = "The answer or close in time, else the due instant.";
    private static final String KEEPER =
            "Who kept it; of a broken one, who had the ticket when it fell due.";
    private static final String RUNNING =
            "Promises still running, and those whose ticket was closed"
                    + " unanswered before they fell due.";

    private Promises() {}

    static List<Definition> all() {
        return List.of(
                share(
                        Words.share(
                                "reply_in_X",
                                "The part of the promised answers that came in the time the"
                                        + " policy gives.",
                                "Answered by the due instant.",
                                VERDICT,
                                KEEPER,
                                RUNNING,
                                Words.UNPROMISED,
                                Words.UNSENT,
                                Words.COURTESY),
                        Promises::answers),
                share(
                        Words.share(
                                "first_in_X",
                                "The part of the promised first answers that came in the time the"
                                        + " policy gives.",
                                "Answered by the due instant.",
                                VERDICT,
                                KEEPER,
                                RUNNING,
                                Words.UNPROMISED,
                                Words.UNSENT,
                                Words.COURTESY),
                        Promises::firstAnswer),
                share(
                        Words.share(
                                "sla_compliance",
                                "Promises kept, of all that were kept or broken: first answers,"
                                        + " next answers and resolutions.",
                                "Kept by the due instant.",
                                VERDICT,
                                KEEPER,
                                RUNNING,
                                Words.UNPROMISED),
                        Promises::every),
                new Definition(
                        Words.timed(
                                "breach_overrun",
                                "How long broken promises stayed unkept.",
                                "The due instant.",
                                "The answer or close, or the moment of asking or the period's end"
                                        + " if that is sooner.",
                                "The due instant.",
                                Words.HOLDER,
                                false,
                                Words.UNPROMISED),
                        Tally.Timings::new,
                        view -> (story, marks) -> overruns(story, view, marks)),
                broken(
                        Words.count(
                                "breached_at",
                                "Promises broken, each at the instant it was due.",
                                "The due instant passes.",
                                "The due instant.",
                                Words.HOLDER,
                                Words.UNPROMISED)));
    }

    /**
     * What became of a promise.
     *
     * @param at the instant that decided it
     * @param end when what was promised happened after all; the moment of judging if it had not
     */
    record Verdict(boolean kept, Instant at, Instant end, String agent, Traits traits) {}

    private interface Judge {
        List<Verdict> judge(TicketStory story, Instant asOf);
    }

    private static Definition share(Metric metric, Judge judge) {
        return new Definition(
                metric,
                Tally.Share::new,
                view ->
                        (story, marks) -> {
                            for (Verdict v : judge.judge(story, view.asOf())) {
                                marks.accept(
                                        Mark.part(story, v.at(), v.traits(), v.agent(), v.kept()));
                            }
                        });
    }

    private static Definition broken(Metric metric) {
        Supplier<Tally> tally = Tally.Count::new;
        return new Definition(
                metric,
                tally,
                view ->
                        (story, marks) -> {
                            for (Verdict v : every(story, view.asOf())) {
                                if (v.kept()) continue;
                                marks.accept(Mark.one(story, v.at(), v.traits(), v.agent()));
                            }
                        });
    }

    private static void overruns(TicketStory story, View view, Consumer<Mark> marks) {
        for (Verdict v : every(story, view.asOf())) {
            if (v.kept()) continue;
            marks.accept(
                    Mark.timed(
                            story,
                            v.at(),
                            v.traits(),
                            v.agent(),
                            Duration.between(v.at(), v.end()),
                            view.hours().between(story, v.traits(), v.at(), v.end()),
                            Optional.empty()));
        }
    }

    private static List<Verdict> every(TicketStory story, Instant asOf) {
        List<Verdict> verdicts = new ArrayList<>(answers(story, asOf));
        resolution(story, asOf).ifPresent(verdicts::add);
        return verdicts;
    }

    private static List<Verdict> answers(TicketStory story, Instant asOf) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Round round : story.rounds()) answer(story, round, asOf).ifPresent(verdicts::add);
        return verdicts;
    }

    private static List<Verdict> firstAnswer(TicketStory story, Instant asOf) {
        return story.rounds().isEmpty()
                ? List.of()
                : answer(story, story.rounds().getFirst(), asOf).stream().toList();
    }

    static Optional<Verdict> answer(TicketStory story, Round round, Instant asOf) {
        if (round.due().isEmpty()) return Optional.empty();
        Instant due = round.due().get();
        Instant end = soonest(story.endOf(round), asOf);
        if (end.isAfter(due)) return Optional.of(broken(story, due, end, round.begun()));
        return story.answerTo(round)
                .filter(at -> !at.isAfter(asOf))
                .map(at -> new Verdict(true, at, at, round.by(), round.ended()));
    }

    private static Optional<Verdict> resolution(TicketStory story, Instant asOf) {
        Optional<Close> close = story.close();
        Instant end = soonest(close.map(Close::at), asOf);
        Optional<Instant> promised = story.dueAt(end);
        if (promised.isEmpty()) return Optional.empty();
        Instant due = promised.get();
        if (end.isAfter(due)) return Optional.of(broken(story, due, end, story.traitsAt(due)));
        return close.filter(c -> !c.at().isAfter(asOf))
                .map(c -> new Verdict(true, c.at(), c.at(), c.by(), c.traits()));
    }

    /** What comes after a period belongs to the next one. */
    private static Instant soonest(Optional<Instant> end, Instant asOf) {
        return end.filter(asOf::isAfter).orElse(asOf);
    }

    private static Verdict broken(TicketStory story, Instant due, Instant end, Traits traits) {
        return new Verdict(false, due, end, story.holderAt(due), traits);
    }
}
