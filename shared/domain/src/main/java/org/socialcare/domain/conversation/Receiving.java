package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Understanding;

import java.time.Instant;
import java.util.Optional;

/** What an arriving event does to a conversation. */
public final class Receiving {
    private Receiving() {}

    /** The same for a brand without rules. */
    public static Change decide(
            Optional<Conversation> before,
            Received received,
            Channel channel,
            Brand brand,
            Optional<Understanding> understanding,
            Instant now) {
        return decide(before, received, channel, brand, understanding, RuleSet.NONE, now);
    }

    /** The same where no rule asks who the customer is. */
    public static Change decide(
            Optional<Conversation> before,
            Received received,
            Channel channel,
            Brand brand,
            Optional<Understanding> understanding,
            RuleSet rules,
            Instant now) {
        return decide(
                before,
                received,
                channel,
                brand,
                understanding,
                rules,
                CustomerFields.UNKNOWN,
                now);
    }

    /**
     * A customer's message opens a ticket or continues it; a message of our own account, seen in
     * the platform's app, answers what came before it; everything else is only written down. What
     * was said to another application that owns the thread is only written down as well.
     *
     * @param before absent when the conversation is new
     * @param understanding of the words; present for customers' messages only
     * @param rules the brand's, on messages that want an answer
     * @param card what agents keep about the customer, as far as the rules ask for it
     * @param now when triage looks at it; decides only whether a clock falls due soon
     */
    public static Change decide(
            Optional<Conversation> before,
            Received received,
            Channel channel,
            Brand brand,
            Optional<Understanding> understanding,
            RuleSet rules,
            CustomerFields card,
            Instant now) {
        Inbound event = received.event();
        Draft draft = before.map(Draft::of).orElseGet(() -> Draft.first(received, channel.brand()));
        draft.learn(event.customer(), event.platformThread(), event.at());
        if (CustomerActs.allowAnswers(event)) {
            draft.allowance(draft.allowance().after(event.at(), event.messageId()));
        }
        Ruling ruling = new Ruling(rules, event, channel.id(), brand, card);
        EntryBody.TicketEffect effect =
                switch (event.content()) {
                    case Content.Said said ->
                            said(draft, event, said, channel, brand, understanding, ruling);
                    case Content.Edited _,
                            Content.TakenBack _,
                            Content.Receipt _,
                            Content.Reacted _,
                            Content.Happened _ ->
                            EntryBody.TicketEffect.NONE;
                };
        String id = EntryIds.heard(event.id());
        String order =
                EntryIds.order(event.at(), event.rank(), received.at(), received.receipt(), id);
        EntryBody body =
                new EntryBody.Heard(
                        event, received.receipt(), effect, understanding, ruling.fired());
        return draft.change(id, event.at(), order, body, now);
    }

    private static EntryBody.TicketEffect said(
            Draft draft,
            Inbound event,
            Content.Said said,
            Channel channel,
            Brand brand,
            Optional<Understanding> understanding,
            Ruling ruling) {
        if (event.direction() == Direction.SYSTEM) return EntryBody.TicketEffect.NONE;
        if (isEchoOfOurs(draft, event, said)) return EntryBody.TicketEffect.NONE;
        draft.said(Previews.of(said), event.at());
        if (event.thread().kind() == ThreadKey.Kind.ACCOUNT) return EntryBody.TicketEffect.NONE;
        if (event.kind().startsWith("standby.")) return EntryBody.TicketEffect.NONE;
        if (event.direction() == Direction.OWN) return echoed(draft, event, brand);
        Understanding understood = understanding.orElse(Telling.NOTHING);
        if (understood.courtesy() && said.attachments().isEmpty()) {
            return EntryBody.TicketEffect.NONE;
        }
        return new Asking(draft, channel, brand, ruling)
                .asked(event.at(), understood, said.text().isBlank());
    }

    private static EntryBody.TicketEffect echoed(Draft draft, Inbound event, Brand brand) {
        var rounds = draft.turns().rounds();
        draft.turns(draft.turns().withAnswered(event.at()));
        if (draft.running().isEmpty()) return EntryBody.TicketEffect.NONE;
        boolean answers = !rounds.equals(draft.turns().rounds());
        draft.remeasure(brand, rounds);
        return answers ? EntryBody.TicketEffect.ANSWERED : EntryBody.TicketEffect.NONE;
    }

    private static boolean isEchoOfOurs(Draft draft, Inbound event, Content.Said said) {
        if (event.direction() != Direction.OWN) return false;
        return Sending.isNamed(said.payload())
                || draft.platformMessages().contains(event.messageId());
    }
}
