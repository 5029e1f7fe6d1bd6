package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.TicketStory.Close;
import org.socialcare.domain.metrics.TicketStory.Escalation;

import java.util.List;
import java.util.function.Consumer;

/** What those who had tickets could not solve themselves. */
final class PassedOn {
    private PassedOn() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        Words.count(
                                "escalated",
                                "Times that a ticket was passed on to a lead or to another"
                                        + " department; one passed on twice counts twice.",
                                "An escalation.",
                                "The escalation.",
                                "Who passed it on, in the team that had it."),
                        Tally.Count::new,
                        _ ->
                                (story, marks) ->
                                        story.escalations()
                                                .forEach(each -> marks.accept(of(story, each)))),
                Volume.closing(
                        Words.share(
                                "escalation_rate",
                                "The part of the closed tickets that was passed on to a lead or to"
                                        + " another department at least once.",
                                "Closed after an escalation, also one that was handed back.",
                                Words.CLOSE,
                                "Who first passed it on, in the team that had it; else who closed"
                                        + " it.",
                                "Tickets closed as spam."),
                        Tally.Share::new,
                        PassedOn::closed));
    }

    private static Mark of(TicketStory story, Escalation escalation) {
        return Mark.one(story, escalation.at(), escalation.traits(), escalation.by());
    }

    private static void closed(TicketStory story, Close close, Consumer<Mark> marks) {
        if (close.outcome().equals(TicketFact.What.SPAM)) return;
        if (story.escalations().isEmpty()) {
            marks.accept(Mark.part(story, close.at(), close.traits(), close.by(), false));
            return;
        }
        Escalation first = story.escalations().getFirst();
        marks.accept(Mark.part(story, close.at(), first.traits(), first.by(), true));
    }
}
