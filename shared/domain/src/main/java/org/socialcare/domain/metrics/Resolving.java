package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.TicketStory.Close;
import org.socialcare.domain.metrics.TicketStory.Holding;
import org.socialcare.domain.metrics.TicketStory.Round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** How soon tickets find somebody and are resolved. */
final class Resolving {
    private Resolving() {}

    static List<Definition> all() {
        return List.of(
                definition(
                        Words.timed(
                                "resolve_first",
                                "Time from a ticket's first customer message to its first close.",
                                Words.FIRST_ASKED,
                                "The first close.",
                                "The first close.",
                                Words.CLOSER,
                                true,
                                Words.OPEN),
                        view ->
                                (story, marks) -> {
                                    if (story.closes().isEmpty()) return;
                                    whole(story, story.closes().getFirst(), view, marks);
                                }),
                definition(
                        Words.timed(
                                "resolve_full",
                                "Time from a ticket's first customer message to its last close in"
                                        + " the period.",
                                Words.FIRST_ASKED,
                                "The last close in the period.",
                                "The last close in the period.",
                                Words.CLOSER,
                                true,
                                Words.OPEN),
                        atLastClose(Resolving::whole)),
                definition(
                        Words.timed(
                                "resolve_net",
                                "The same as resolve_full without the time spent waiting for the"
                                        + " customer.",
                                "The first message of each unanswered run.",
                                "The answer to it, or the last close in the period.",
                                "The last close in the period.",
                                Words.CLOSER,
                                true,
                                Words.OPEN),
                        atLastClose(Resolving::net)),
                definition(
                        Words.timed(
                                "queue_time",
                                "Time a ticket lay in its team's queue, each time it did.",
                                "The first customer message, or going back to the team.",
                                "Somebody is given it, or takes it by answering.",
                                "The moment somebody has it.",
                                "Who got it.",
                                false,
                                "What is still in the queue, and what was closed there."),
                        view -> (story, marks) -> queued(story, view, marks)));
    }

    private static Definition definition(Metric metric, Function<View, Gauge> gauge) {
        return new Definition(metric, Tally.Timings::new, gauge);
    }

    /** What the last close in the period says of a ticket. */
    @FunctionalInterface
    private interface Closing {
        void mark(TicketStory story, Close close, View view, Consumer<Mark> marks);
    }

    private static Function<View, Gauge> atLastClose(Closing closing) {
        return view ->
                (story, marks) ->
                        story.lastClose(view::holds)
                                .ifPresent(close -> closing.mark(story, close, view, marks));
    }

    private static void whole(TicketStory story, Close close, View view, Consumer<Mark> marks) {
        Instant start = story.opening().at();
        closed(
                story,
                close,
                Duration.between(start, close.at()),
                view.hours().between(story, close.traits(), start, close.at()),
                marks);
    }

    private static void net(TicketStory story, Close close, View view, Consumer<Mark> marks) {
        Duration calendar = Duration.ZERO;
        Duration business = Duration.ZERO;
        for (Round round : story.rounds()) {
            Instant stop = round.stop().filter(close.at()::isAfter).orElse(close.at());
            if (!round.start().isBefore(stop)) continue;
            calendar = calendar.plus(Duration.between(round.start(), stop));
            business =
                    business.plus(view.hours().between(story, close.traits(), round.start(), stop));
        }
        closed(story, close, calendar, business, marks);
    }

    private static void closed(
            TicketStory story,
            Close close,
            Duration calendar,
            Duration business,
            Consumer<Mark> marks) {
        marks.accept(
                Mark.timed(
                        story,
                        close.at(),
                        close.traits(),
                        close.by(),
                        calendar,
                        business,
                        story.dueAt(close.at()).map(due -> !close.at().isAfter(due))));
    }

    private static void queued(TicketStory story, View view, Consumer<Mark> marks) {
        Optional<Instant> since = Optional.of(story.opening().at());
        for (Holding holding : story.holdings()) {
            if (holding.agent().isEmpty()) {
                since = since.or(() -> Optional.of(holding.from()));
                continue;
            }
            Optional<Instant> start = since;
            since = Optional.empty();
            if (start.isEmpty()) continue;
            marks.accept(
                    Mark.timed(
                            story,
                            holding.from(),
                            holding.traits(),
                            holding.agent().get(),
                            Duration.between(start.get(), holding.from()),
                            view.hours()
                                    .between(story, holding.traits(), start.get(), holding.from()),
                            Optional.empty()));
        }
    }
}
