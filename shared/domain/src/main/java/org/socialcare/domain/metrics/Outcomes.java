package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.TicketStory.Close;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What came of tickets, and what they were about. */
final class Outcomes {
    private static final Duration CALM = Duration.ofDays(3);
    private static final String SOLVED = "solved";
    private static final String SPAM = TicketFact.What.SPAM;
    private static final String THANKED = "thanked";
    private static final String NO_SPAM = "Tickets closed as spam.";
    private static final String CALM_OVER = "72 hours after the close that stands.";
    private static final String OPENING = "The first customer message.";

    private Outcomes() {}

    static List<Definition> all() {
        return List.of(
                Volume.closing(
                        Words.share(
                                "reply_rate",
                                "The part of closed tickets in which somebody answered.",
                                "Closed with at least one human answer.",
                                Words.CLOSE,
                                Words.CLOSER,
                                Words.AUTOMATIC,
                                Words.UNSENT,
                                Words.COURTESY,
                                NO_SPAM),
                        Tally.Share::new,
                        (story, close, marks) -> {
                            if (close.asked() == 0 || close.outcome().equals(SPAM)) return;
                            marks.accept(part(story, close.at(), close, answers(story) > 0));
                        }),
                new Definition(
                        Words.share(
                                "solve_rate",
                                "The part of the tickets opened in the period that is solved by its"
                                        + " end.",
                                "Closed as solved.",
                                OPENING,
                                Words.NOBODY),
                        Tally.Share::new,
                        view -> (story, marks) -> marks.accept(solved(story, view))),
                afterCalm(
                        Words.share(
                                "reopen_rate",
                                "The part of closes after which the customer came back within 72"
                                        + " hours.",
                                "The customer asks again.",
                                CALM_OVER,
                                Words.CLOSER,
                                "Closes whose 72 hours are not over.",
                                Words.COURTESY),
                        (story, close, at, marks) ->
                                marks.accept(
                                        part(story, at, close, story.followedAt().isPresent()))),
                afterCalm(
                        Words.share(
                                "one_contact",
                                "The part of solved tickets that took one human answer, and with"
                                        + " which nobody came back within 72 hours.",
                                "Solved with one answered run of messages.",
                                CALM_OVER,
                                Words.CLOSER,
                                "Closes whose 72 hours are not over.",
                                "Tickets closed otherwise than as solved."),
                        (story, close, at, marks) -> {
                            if (!close.outcome().equals(SOLVED)) return;
                            boolean one = answers(story) == 1 && story.followedAt().isEmpty();
                            marks.accept(part(story, at, close, one));
                        }),
                Volume.closing(
                        Words.count(
                                "queue_abandon",
                                "Tickets that ended without any human answer: the customer"
                                        + " withdrew, the platform took no more answers, or nobody"
                                        + " gave one.",
                                "Closed without a human answer.",
                                Words.CLOSE,
                                Words.CLOSER,
                                NO_SPAM),
                        Tally.Count::new,
                        (story, close, marks) -> {
                            if (answers(story) > 0 || close.outcome().equals(SPAM)) return;
                            marks.accept(Volume.of(story, close));
                        }),
                Volume.closing(
                        Words.count(
                                "thanked",
                                "Tickets of praise that were answered with thanks.",
                                "Closed as thanked.",
                                Words.CLOSE,
                                Words.CLOSER),
                        Tally.Count::new,
                        (story, close, marks) -> {
                            if (close.outcome().equals(THANKED)) {
                                marks.accept(Volume.of(story, close));
                            }
                        }),
                opened(
                        Words.share(
                                "complaint_rate",
                                "The part of the tickets opened that is a complaint.",
                                "Opened by a complaint.",
                                OPENING,
                                Words.NOBODY),
                        traits -> traits.category() == Category.COMPLAINT),
                opened(
                        Words.share(
                                "negative_share",
                                "The part of the tickets opened whose first message sounds"
                                        + " negative.",
                                "Opened by a negative message.",
                                OPENING,
                                Words.NOBODY),
                        traits -> traits.sentiment() == Sentiment.NEGATIVE));
    }

    private interface Calm {
        void see(TicketStory story, Close close, Instant over, Consumer<Mark> marks);
    }

    private static Definition afterCalm(Metric metric, Calm calm) {
        return new Definition(
                metric,
                Tally.Share::new,
                view ->
                        (story, marks) ->
                                story.close()
                                        .ifPresent(
                                                close -> {
                                                    Instant over = close.at().plus(CALM);
                                                    if (over.isAfter(view.now())) return;
                                                    calm.see(story, close, over, marks);
                                                }));
    }

    private static Definition opened(Metric metric, Predicate<Traits> kind) {
        return new Definition(
                metric,
                Tally.Share::new,
                _ ->
                        (story, marks) -> {
                            var opening = story.opening();
                            marks.accept(
                                    Mark.part(
                                            story,
                                            opening.at(),
                                            opening.traits(),
                                            Dimension.NOBODY,
                                            kind.test(opening.traits())));
                        });
    }

    private static Mark solved(TicketStory story, View view) {
        boolean solved =
                story.closeAt(view.moment()).filter(c -> c.outcome().equals(SOLVED)).isPresent();
        return Mark.part(
                story, story.opening().at(), story.opening().traits(), Dimension.NOBODY, solved);
    }

    private static Mark part(TicketStory story, Instant at, Close close, boolean upper) {
        return Mark.part(story, at, close.traits(), close.by(), upper);
    }

    private static long answers(TicketStory story) {
        return story.rounds().stream().filter(r -> story.answerTo(r).isPresent()).count();
    }
}
