package org.socialcare.domain.metrics;

import java.util.List;

/** What the suite said by itself, and how far that went. */
final class Unattended {
    private Unattended() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        Words.count(
                                "automatic_messages",
                                "Messages that the suite said by itself: greetings, closing times"
                                        + " and articles.",
                                "An automatic message.",
                                "An automatic message.",
                                Words.NOBODY,
                                Words.UNSENT),
                        Tally.Count::new,
                        _ ->
                                (story, marks) ->
                                        story.automated()
                                                .forEach(
                                                        said ->
                                                                marks.accept(
                                                                        Mark.one(
                                                                                story,
                                                                                said.at(),
                                                                                said.traits(),
                                                                                Dimension
                                                                                        .NOBODY)))),
                Volume.closing(
                        Words.share(
                                "self_served",
                                "The part of the closed tickets with an automatic message in which"
                                        + " no person answered.",
                                "Closed with an automatic message and no human answer.",
                                Words.CLOSE,
                                Words.CLOSER,
                                Words.UNSENT),
                        Tally.Share::new,
                        (story, close, marks) -> {
                            if (story.automated().isEmpty()) return;
                            boolean alone =
                                    story.rounds().stream()
                                            .allMatch(r -> story.answerTo(r).isEmpty());
                            marks.accept(
                                    Mark.part(
                                            story, close.at(), close.traits(), close.by(), alone));
                        }));
    }
}
