package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.TicketStory.Close;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How much there was to do and how much of it was done. */
final class Volume {
    private static final String OPENING = "The first customer message.";

    private Volume() {}

    static List<Definition> all() {
        return List.of(
                opening(
                        Words.count(
                                "opened",
                                "Tickets opened, those included that followed a recent close.",
                                OPENING,
                                OPENING,
                                Words.NOBODY,
                                Words.COURTESY),
                        Tally.Count::new,
                        false),
                opening(
                        Words.count(
                                "reopened",
                                "Tickets with which a customer came back within 72 hours of a"
                                        + " close; they are among those opened.",
                                OPENING,
                                OPENING,
                                Words.NOBODY,
                                Words.COURTESY),
                        Tally.Count::new,
                        true),
                new Definition(
                        Words.count(
                                "closed_events",
                                "Closes, also those that a failed reply undid later.",
                                "Every close.",
                                "Every close.",
                                Words.CLOSER),
                        Tally.Count::new,
                        _ ->
                                (story, marks) ->
                                        story.closes().forEach(c -> marks.accept(of(story, c)))),
                new Definition(
                        Words.count(
                                "closed_unique",
                                "Tickets closed at least once.",
                                "The last close in the period.",
                                "The last close in the period.",
                                Words.CLOSER),
                        Tally.Count::new,
                        view ->
                                (story, marks) ->
                                        story.lastClose(view::holds)
                                                .ifPresent(c -> marks.accept(of(story, c)))),
                new Definition(
                        Words.count(
                                "customers_served",
                                "Different people whose tickets were closed; a person on two"
                                        + " channels is two.",
                                "The last close in the period.",
                                "The last close in the period.",
                                Words.CLOSER),
                        Tally.People::new,
                        view ->
                                (story, marks) ->
                                        story.lastClose(view::holds)
                                                .ifPresent(c -> marks.accept(of(story, c)))),
                closing(
                        Words.count(
                                "valid_sessions",
                                "Closed tickets in which the customer wanted something at least"
                                        + " once.",
                                Words.CLOSE,
                                Words.CLOSE,
                                Words.CLOSER,
                                Words.COURTESY),
                        Tally.Count::new,
                        (story, close, marks) -> {
                            if (close.asked() > 0) marks.accept(of(story, close));
                        }),
                closing(
                        Words.metric(
                                "qa_ratio",
                                Unit.RATIO,
                                "Agents' messages for each customer message, over the tickets"
                                        + " closed.",
                                "Customer messages of the ticket.",
                                "Agents' messages of the ticket.",
                                Words.CLOSE,
                                Words.CLOSER,
                                List.of(
                                        Words.AUTOMATIC,
                                        Words.UNSENT,
                                        Words.COURTESY,
                                        "Answers from the platform's own app.")),
                        Tally.Ratio::new,
                        (story, close, marks) -> marks.accept(ratio(story, close))),
                opening(
                        Words.share(
                                "type_share",
                                "The part of all tickets opened that is of this kind.",
                                OPENING,
                                OPENING,
                                Words.NOBODY,
                                Words.COURTESY),
                        Tally.PartOfAll::new,
                        false),
                new Definition(
                        Words.count(
                                "backlog",
                                "Tickets that are open.",
                                "Not closed.",
                                Words.LIVE,
                                Words.HOLDER),
                        Tally.Count::new,
                        view -> (story, marks) -> backlog(story, view, marks)));
    }

    interface Closed {
        void see(TicketStory story, Close close, Consumer<Mark> marks);
    }

    /** About tickets whose close stands. */
    static Definition closing(Metric metric, Supplier<Tally> tally, Closed closed) {
        return new Definition(
                metric,
                tally,
                _ -> (story, marks) -> story.close().ifPresent(c -> closed.see(story, c, marks)));
    }

    private static Definition opening(Metric metric, Supplier<Tally> tally, boolean again) {
        return new Definition(
                metric,
                tally,
                _ ->
                        (story, marks) -> {
                            var opening = story.opening();
                            if (again && !opening.again()) return;
                            marks.accept(
                                    Mark.one(
                                            story,
                                            opening.at(),
                                            opening.traits(),
                                            Dimension.NOBODY));
                        });
    }

    static Mark of(TicketStory story, Close close) {
        return Mark.one(story, close.at(), close.traits(), close.by());
    }

    private static Mark ratio(TicketStory story, Close close) {
        return new Mark(
                story,
                close.at(),
                close.traits(),
                close.by(),
                story.repliesBeforeClose().size(),
                OptionalLong.of(close.asked()),
                Optional.empty());
    }

    private static void backlog(TicketStory story, View view, Consumer<Mark> marks) {
        boolean opened = !story.opening().at().isAfter(view.moment());
        if (!opened || story.closeAt(view.moment()).isPresent()) return;
        marks.accept(
                Mark.one(
                        story,
                        view.moment(),
                        story.traitsAt(view.moment()),
                        story.holderAt(view.moment())));
    }
}
