package org.socialcare.domain.metrics;

import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.metrics.TicketStory.Round;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How things stand at one moment. */
final class Now {
    /** A promise is at risk with less than one part in so many of its time left. */
    private static final int PARTS = 5;

    private static final String WAITING = "An unanswered customer message.";

    private Now() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        Words.metric(
                                "wait_now_max",
                                Unit.SECONDS,
                                "How long the oldest unanswered customer message has waited.",
                                "The first message of an unanswered run.",
                                Words.LIVE,
                                Words.LIVE,
                                Words.HOLDER,
                                List.of(Words.COURTESY)),
                        Tally.Longest::new,
                        view ->
                                (story, marks) ->
                                        waiting(story, view, marks, r -> waited(r, view))),
                new Definition(
                        Words.count(
                                "wait_now_count",
                                "Tickets in which a customer waits for an answer.",
                                WAITING,
                                Words.LIVE,
                                Words.HOLDER,
                                Words.COURTESY),
                        Tally.Count::new,
                        view -> (story, marks) -> waiting(story, view, marks, _ -> 1)),
                new Definition(
                        Words.count(
                                "load",
                                "What agents have on their hands: a ticket counts one, an"
                                        + " emergency two.",
                                WAITING,
                                Words.LIVE,
                                Words.HOLDER,
                                "Tickets that wait for the customer, and those nobody has."),
                        Tally.Sum::new,
                        view ->
                                (story, marks) -> {
                                    if (story.holderAt(view.moment()).isEmpty()) return;
                                    waiting(story, view, marks, Now::weight);
                                }),
                clocks(
                        Words.count(
                                "sla_running",
                                "Promises that are neither kept nor broken yet.",
                                "Not due yet.",
                                Words.LIVE,
                                Words.HOLDER,
                                Words.UNPROMISED),
                        1),
                clocks(
                        Words.count(
                                "at_risk",
                                "Promises with less than a fifth of their time left.",
                                "Not due yet.",
                                Words.LIVE,
                                Words.HOLDER,
                                Words.UNPROMISED),
                        PARTS));
    }

    private interface Weight {
        long of(Round round);
    }

    private static void waiting(TicketStory story, View view, Consumer<Mark> marks, Weight weight) {
        Instant at = view.moment();
        story.waitingAt(at)
                .ifPresent(
                        round ->
                                marks.accept(
                                        Mark.amount(
                                                story,
                                                at,
                                                round.begun(),
                                                story.holderAt(at),
                                                weight.of(round))));
    }

    private static long waited(Round round, View view) {
        return Duration.between(round.start(), view.asOf()).toMillis();
    }

    private static long weight(Round round) {
        return round.begun().priority() == Priority.P0 ? 2 : 1;
    }

    /** One mark for each running promise that has less than one part of its time left. */
    private static Definition clocks(Metric metric, int parts) {
        return new Definition(
                metric,
                Tally.Count::new,
                view ->
                        (story, marks) ->
                                story.waitingAt(view.moment())
                                        .ifPresent(
                                                round ->
                                                        running(story, round, view, parts)
                                                                .forEach(marks)));
    }

    private static List<Mark> running(TicketStory story, Round round, View view, int parts) {
        Instant now = view.asOf();
        List<Mark> running = new ArrayList<>();
        Mark mark = Mark.one(story, view.moment(), round.begun(), story.holderAt(view.moment()));
        Optional<Policy> policy = view.hours().policy(story.channel(), round.begun());
        Duration whole =
                round.due()
                        .map(due -> open(story, round, view, round.start(), due))
                        .orElse(Duration.ZERO);
        if (round.due().filter(due -> left(story, round, view, due, whole, parts)).isPresent()) {
            running.add(mark);
        }
        Duration target = policy.map(it -> it.targets().resolution().time()).orElse(Duration.ZERO);
        if (story.dueAt(now)
                .filter(due -> left(story, round, view, due, target, parts))
                .isPresent()) {
            running.add(mark);
        }
        return running;
    }

    private static boolean left(
            TicketStory story, Round round, View view, Instant due, Duration whole, int parts) {
        if (due.isBefore(view.asOf())) return false;
        if (parts == 1) return true;
        return open(story, round, view, view.asOf(), due).multipliedBy(parts).compareTo(whole) < 0;
    }

    private static Duration open(
            TicketStory story, Round round, View view, Instant from, Instant to) {
        return view.hours().between(story, round.begun(), from, to);
    }
}
