package org.socialcare.wire.facts;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.conversation.EntryBody;

/** What an entry is called on the bus. */
final class FactName {
    /** Changed policies were applied to a ticket's clocks. */
    static final String REAPPLIED = "ClocksReapplied";

    private FactName() {}

    static String of(EntryBody body) {
        return switch (body) {
            case EntryBody.Heard heard -> heard(heard);
            case EntryBody.Reply _ -> "ReplyRequested";
            case EntryBody.Sent sent -> "Reply" + sent(sent.state());
            case EntryBody.Visibility _ -> "VisibilityRequested";
            case EntryBody.VisibilitySent sent -> "Visibility" + sent(sent.state());
            case EntryBody.Note _ -> "NoteAdded";
            case EntryBody.Revealed _ -> "PersonalDataRevealed";
            case EntryBody.Corrected _ -> "LabelCorrected";
            case EntryBody.Assigned _ -> "TicketAssigned";
            case EntryBody.Resolved _ -> "TicketResolved";
            case EntryBody.Handled handled -> handled(handled);
            case EntryBody.ClockVerdict verdict ->
                    switch (verdict.verdict()) {
                        case WARNED -> "ClockWarned";
                        case BREACHED -> "ClockBreached";
                    };
        };
    }

    private static String handled(EntryBody.Handled handled) {
        return switch (handled) {
            case EntryBody.Handled.Proposed _ -> "ReplyProposed";
            case EntryBody.Handled.Declined _ -> "ReplyDeclined";
            case EntryBody.Handled.ApprovalMarked _ -> "ApprovalMarked";
            case EntryBody.Handled.StepTicked _ -> "StepTicked";
            case EntryBody.Handled.SetAside(_, var spam, _, _) ->
                    spam ? "TicketSetAside" : "TicketBroughtBack";
            case EntryBody.Handled.Waited(_, var begins, _) ->
                    begins ? "ThirdPartyAwaited" : "ThirdPartyAnswered";
            case EntryBody.Handled.Promised _ -> "PromiseMade";
            case EntryBody.Handled.PromiseEnded _ -> "PromiseEnded";
            case EntryBody.Handled.Escalated _ -> "TicketEscalated";
            case EntryBody.Handled.HandedBack _ -> "TicketHandedBack";
            case EntryBody.Handled.Stepped _ -> "ClockStepped";
            case EntryBody.Handled.Reapplied _ -> REAPPLIED;
        };
    }

    private static String heard(EntryBody.Heard heard) {
        return switch (heard.effect()) {
            case OPENED -> "TicketOpened";
            case REOPENED -> "TicketReopened";
            case CONTINUED -> "MessageReceived";
            case NONE, ANSWERED, ASIDE, FLOODED -> said(heard);
        };
    }

    /** A bare thanks after the close is still a message; a like or a receipt never is one. */
    private static String said(EntryBody.Heard heard) {
        if (!(heard.event().content() instanceof Content.Said)) return "EventRecorded";
        return switch (heard.event().direction()) {
            case IN -> "MessageReceived";
            case OWN -> "EchoReceived";
            case SYSTEM -> "EventRecorded";
        };
    }

    private static String sent(EntryBody.SendState state) {
        return switch (state) {
            case SENDING -> "Sending";
            case ACCEPTED -> "Accepted";
            case DELIVERED -> "Delivered";
            case READ -> "Read";
            case HELD -> "Held";
            case FAILED -> "Failed";
            case UNCERTAIN -> "Uncertain";
        };
    }
}
