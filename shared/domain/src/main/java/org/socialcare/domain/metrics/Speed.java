package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.TicketStory.Close;
import org.socialcare.domain.metrics.TicketStory.Holding;
import org.socialcare.domain.metrics.TicketStory.Reply;
import org.socialcare.domain.metrics.TicketStory.Round;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** How soon customers are answered. */
final class Speed {
    private static final String FIRST_ANSWER = "The first human answer.";

    private Speed() {}

    static List<Definition> all() {
        return List.of(
                timed(
                        Words.human(
                                "frt_customer",
                                "Time from a ticket's first customer message to the first human"
                                        + " answer.",
                                Words.FIRST_ASKED,
                                FIRST_ANSWER,
                                Words.ANSWERER,
                                true),
                        Speed::firstAnswer),
                timed(
                        Words.human(
                                "frt_human",
                                "Time from the later of the first customer message and a bot's"
                                        + " hand-over to the first human answer; automatic messages"
                                        + " never hold a ticket, so the same as frt_customer.",
                                Words.FIRST_ASKED,
                                FIRST_ANSWER,
                                Words.ANSWERER,
                                true),
                        Speed::firstAnswer),
                timed(
                        Words.human(
                                "frt_assigned",
                                "Time from an agent's being given a ticket to that agent's first"
                                        + " reply in it; agents who took it by answering are left"
                                        + " out.",
                                "The latest assignment of the agent before the reply.",
                                "The agent's first reply.",
                                "Who replied.",
                                false),
                        Speed::firstReplyOfEach),
                timed(
                        Words.human(
                                "reply_time",
                                "Time from the first customer message of each unanswered run to"
                                        + " the first human answer.",
                                "The first message of an unanswered run.",
                                "The first human answer after it.",
                                Words.ANSWERER,
                                true),
                        Speed::everyAnswer),
                timed(
                        Words.timed(
                                "total_wait",
                                "All reply times of a ticket together.",
                                "The first message of each unanswered run.",
                                "The first human answer after each.",
                                Words.CLOSE,
                                Words.CLOSER,
                                false,
                                Words.UNSENT,
                                Words.COURTESY,
                                "Runs that were never answered, and tickets with none that was."),
                        Speed::waits));
    }

    private interface Timed {
        void see(TicketStory story, View view, Consumer<Mark> marks);
    }

    private static Definition timed(Metric metric, Timed timed) {
        return new Definition(
                metric,
                Tally.Timings::new,
                view -> (story, marks) -> timed.see(story, view, marks));
    }

    private static void firstAnswer(TicketStory story, View view, Consumer<Mark> marks) {
        if (!story.rounds().isEmpty()) answer(story, story.rounds().getFirst(), view, marks);
    }

    private static void everyAnswer(TicketStory story, View view, Consumer<Mark> marks) {
        for (Round round : story.rounds()) answer(story, round, view, marks);
    }

    private static void answer(TicketStory story, Round round, View view, Consumer<Mark> marks) {
        Optional<Instant> answer = story.answerTo(round);
        if (answer.isEmpty()) return;
        Instant stop = answer.get();
        marks.accept(
                Mark.timed(
                        story,
                        stop,
                        round.ended(),
                        round.by(),
                        Duration.between(round.start(), stop),
                        view.hours().between(story, round.ended(), round.start(), stop),
                        round.due().map(due -> !stop.isAfter(due))));
    }

    private static void firstReplyOfEach(TicketStory story, View view, Consumer<Mark> marks) {
        Set<String> seen = new HashSet<>();
        for (Reply reply : story.repliesBeforeClose()) {
            if (!seen.add(reply.agent())) continue;
            given(story, reply)
                    .ifPresent(
                            from ->
                                    marks.accept(
                                            Mark.timed(
                                                    story,
                                                    reply.at(),
                                                    reply.traits(),
                                                    reply.agent(),
                                                    Duration.between(from, reply.at()),
                                                    view.hours()
                                                            .between(
                                                                    story,
                                                                    reply.traits(),
                                                                    from,
                                                                    reply.at()),
                                                    Optional.empty())));
        }
    }

    private static Optional<Instant> given(TicketStory story, Reply reply) {
        Optional<Instant> given = Optional.empty();
        for (Holding holding : story.holdings()) {
            boolean theirs = holding.agent().filter(reply.agent()::equals).isPresent();
            if (theirs && !holding.byReplying() && !holding.from().isAfter(reply.at())) {
                given = Optional.of(holding.from());
            }
        }
        return given;
    }

    private static void waits(TicketStory story, View view, Consumer<Mark> marks) {
        Optional<Close> close = story.close();
        if (close.isEmpty()) return;
        Duration calendar = Duration.ZERO;
        Duration business = Duration.ZERO;
        boolean any = false;
        for (Round round : story.rounds()) {
            Optional<Instant> answer = story.answerTo(round);
            if (answer.isEmpty()) continue;
            any = true;
            calendar = calendar.plus(Duration.between(round.start(), answer.get()));
            business =
                    business.plus(
                            view.hours()
                                    .between(story, round.ended(), round.start(), answer.get()));
        }
        if (!any) return;
        Close at = close.get();
        marks.accept(
                Mark.timed(
                        story,
                        at.at(),
                        at.traits(),
                        at.by(),
                        calendar,
                        business,
                        Optional.empty()));
    }
}
