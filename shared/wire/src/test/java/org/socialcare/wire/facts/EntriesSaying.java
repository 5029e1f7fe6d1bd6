package org.socialcare.wire.facts;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Escalation;

import java.util.List;
import java.util.Map;

/** Puts words into every place of an entry where somebody's words can stand. */
final class EntriesSaying {
    private EntriesSaying() {}

    static Entry words(Entry entry, String words) {
        EntryBody body =
                switch (entry.body()) {
                    case EntryBody.Heard heard ->
                            new EntryBody.Heard(
                                    saying(heard.event(), words),
                                    heard.receipt(),
                                    heard.effect(),
                                    heard.understanding());
                    case EntryBody.Reply reply ->
                            new EntryBody.Reply(
                                    reply.agent(),
                                    words,
                                    reply.answers(),
                                    reply.late(),
                                    reply.privately());
                    case EntryBody.Visibility act ->
                            new EntryBody.Visibility(
                                    act.agent(), act.comment(), act.hidden(), words);
                    case EntryBody.VisibilitySent sent -> sent;
                    case EntryBody.Note note -> new EntryBody.Note(note.agent(), words);
                    case EntryBody.Sent sent -> sent;
                    case EntryBody.Revealed revealed -> revealed;
                    case EntryBody.Corrected corrected -> corrected;
                    case EntryBody.Assigned assigned -> assigned;
                    case EntryBody.Resolved resolved -> resolved;
                    case EntryBody.Handled handled -> saying(handled, words);
                    case EntryBody.ClockVerdict verdict -> verdict;
                };
        return new Entry(
                entry.id(), entry.conversation(), entry.at(), entry.order(), entry.context(), body);
    }

    private static EntryBody saying(EntryBody.Handled handled, String words) {
        return switch (handled) {
            case EntryBody.Handled.Proposed(var reply) ->
                    new EntryBody.Handled.Proposed(
                            new EntryBody.Reply(reply.agent(), words, "m", false, false));
            case EntryBody.Handled.Declined(var proposal, var by, _) ->
                    new EntryBody.Handled.Declined(proposal, by, words);
            case EntryBody.Handled.ApprovalMarked(var by, var wanted, _) ->
                    new EntryBody.Handled.ApprovalMarked(by, wanted, words);
            case EntryBody.Handled.StepTicked(var by, var step, _, var done) ->
                    new EntryBody.Handled.StepTicked(by, step, words, done);
            case EntryBody.Handled.SetAside(var by, var spam, var opens, _) ->
                    new EntryBody.Handled.SetAside(by, spam, opens, words);
            case EntryBody.Handled.Waited(var by, var begins, _) ->
                    new EntryBody.Handled.Waited(by, begins, begins ? words : "");
            case EntryBody.Handled.Promised(var by, var number, var until, var instead, _) ->
                    new EntryBody.Handled.Promised(by, number, until, instead, words);
            case EntryBody.Handled.PromiseEnded(var by, var number, var kept, _) ->
                    new EntryBody.Handled.PromiseEnded(by, number, kept, words);
            case EntryBody.Handled.Escalated(var by, var what) ->
                    new EntryBody.Handled.Escalated(by, saying(what, words));
            case EntryBody.Handled.HandedBack back ->
                    new EntryBody.Handled.HandedBack(
                            back.by(), words, back.agent(), back.team(), back.level());
            case EntryBody.Handled.Stepped stepped -> stepped;
            case EntryBody.Handled.Reapplied(var by, var run, _, var shifts) ->
                    new EntryBody.Handled.Reapplied(by, run, words, shifts);
        };
    }

    private static Escalation saying(Escalation what, String words) {
        return new Escalation(
                what.reason(),
                words,
                words,
                what.from(),
                what.fromTeam(),
                what.to(),
                what.team(),
                what.level(),
                what.priority(),
                what.word()
                        .map(
                                it ->
                                        new Escalation.Word(
                                                words, it.until(), it.instead(), it.hindrance())),
                what.tells());
    }

    private static Inbound saying(Inbound event, String words) {
        Content content =
                switch (event.content()) {
                    case Content.Said _ ->
                            new Content.Said(
                                    words,
                                    List.of(new Attachment("file", words, words)),
                                    "m",
                                    words);
                    case Content.Edited edited -> new Content.Edited(edited.target(), words);
                    case Content.TakenBack takenBack -> takenBack;
                    case Content.Receipt receipt ->
                            new Content.Receipt(
                                    receipt.progress(), receipt.targets(), receipt.upTo(), words);
                    case Content.Reacted reacted ->
                            new Content.Reacted(reacted.target(), words, reacted.given());
                    case Content.Happened _ -> new Content.Happened(Map.of("text", words));
                };
        return new Inbound(
                event.thread(),
                event.direction(),
                event.id(),
                event.kind(),
                event.messageId(),
                event.platformThread(),
                event.at(),
                event.rank(),
                event.account(),
                event.customer(),
                content);
    }
}
