package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.EntryBody.Handled;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who cannot go on passes the ticket to a superior or another department, and the customer
 * is told. The escalation itself stops no clock. What the customer is told is a reply of its own,
 * whose id is made of the escalation's, so that whoever finishes it says it once.
 */
public final class Escalating {
    private static final String KIND = "escalation";
    private static final String BACK = "handback";

    private Escalating() {}

    /**
     * The ticket changes hands at once, with all that has to be known. Refused as {@code
     * no-ticket}, {@code already-resolved}, {@code nobody-above}, {@code no-such-superior}, {@code
     * same-team}, {@code unknown-team}, {@code too-many-levels}, {@code no-context}, {@code
     * context-too-long}, {@code tried-too-long}, {@code promise-past}, {@code promise-too-far},
     * {@code personal-data}, or for words that nobody could ever send here. Words that cannot be
     * said now hinder nothing: the entry says why.
     */
    public static Decision escalate(
            Conversation before,
            Brand brand,
            ReplyRules rules,
            String id,
            EscalationWish wish,
            Instant now) {
        if (before.running().isEmpty()) return closed(before);
        Ticket ticket = before.running().get();
        Optional<Decision.Refused> refusal = wish.refusal(before, rules, now);
        if (refusal.isPresent()) return refusal.get();
        return switch (Passing.of(brand, ticket, wish.by(), wish.to())) {
            case Passing.Refused(var why) -> why;
            case Passing.To(var agent, var team) ->
                    passed(before, brand, rules, id, wish, agent, team, now);
        };
    }

    private static Decision closed(Conversation before) {
        return before.ticket().isPresent()
                ? new Decision.Refused("already-resolved", "The ticket is resolved already.")
                : Working.noTicket();
    }

    private static Decision passed(
            Conversation before,
            Brand brand,
            ReplyRules rules,
            String id,
            EscalationWish wish,
            Optional<String> agent,
            String team,
            Instant now) {
        Ticket ticket = before.running().orElseThrow();
        Optional<Escalation.Word> word = wish.words().map(w -> word(before, rules, w, now));
        String entry = EntryIds.ours(KIND, id);
        Escalation escalation =
                new Escalation(
                        wish.reason(),
                        wish.context(),
                        wish.tried(),
                        ticket.assignee(),
                        ticket.team(),
                        agent,
                        team,
                        ticket.care().stepsUp().size() + 1,
                        wish.priorityOf(ticket),
                        word,
                        PromiseClocks.leads(brand, before.channel(), ticket));
        Draft draft = Draft.of(before);
        draft.ticket(after(ticket, entry, wish.by(), escalation, now));
        draft.remeasure(brand, before.turns().rounds());
        Handled body = new Handled.Escalated(wish.by(), escalation);
        return new Decision.Changed(draft.change(entry, body, now));
    }

    private static Escalation.Word word(
            Conversation before, ReplyRules rules, EscalationWish.Words words, Instant now) {
        Optional<Promise> standing =
                before.running().flatMap(ticket -> ticket.care().standingPromise());
        return new Escalation.Word(
                words.text(),
                words.until(),
                standing.map(Promise::until),
                hindrance(before, rules, now).map(Decision.Refused::code).orElse(""));
    }

    /** Why nothing can be said to the customer just now; absent where something can. */
    public static Optional<Decision.Refused> hindrance(
            Conversation before, ReplyRules rules, Instant now) {
        return Working.closed(before, rules, ReplyWindow.of(before, rules, now))
                .or(
                        () ->
                                before.ticket()
                                        .flatMap(ticket -> ticket.care().proposal())
                                        .map(_ -> Proposing.pending()));
    }

    private static Ticket after(
            Ticket ticket, String entry, String by, Escalation escalation, Instant now) {
        List<StepUp> steps = new ArrayList<>(ticket.care().stepsUp());
        steps.add(
                new StepUp(
                        entry,
                        by,
                        now,
                        escalation.reason(),
                        escalation.from(),
                        escalation.fromTeam(),
                        telling(escalation.word()),
                        escalation.to().isPresent()));
        Hands hands = ticket.care().hands().satOnBy(by);
        if (escalation.from().isPresent()) hands = hands.satOnBy(escalation.from().get());
        Care care = ticket.care().withStepsUp(steps).withHands(hands);
        Optional<Escalation.Word> promised = escalation.word().filter(Escalation.Word::isSayable);
        if (promised.isPresent()) {
            care = care.withPromises(Promising.replaced(ticket, by, promised.get().until(), now));
        }
        return ticket.with(care)
                .relabelled(ticket.understanding(), escalation.priority())
                .withAssignee(escalation.to(), escalation.team(), now);
    }

    private static StepUp.Telling telling(Optional<Escalation.Word> word) {
        if (word.isEmpty()) return StepUp.Telling.NOTHING;
        return word.get().isSayable() ? StepUp.Telling.DUE : StepUp.Telling.HINDERED;
    }

    /**
     * Says to the customer what that escalation has promised them; sensitive words wait for a
     * second person. Refused as {@code nothing-to-tell}, {@code escalation-over}, or for what
     * {@link Working#reply} refuses now.
     */
    public static Decision tell(
            Conversation before, Brand brand, ReplyRules rules, Entry escalation, Instant now) {
        if (!(escalation.body() instanceof Handled.Escalated(var by, var what))
                || what.word().filter(Escalation.Word::isSayable).isEmpty()) {
            return new Decision.Refused("nothing-to-tell", "The customer is told nothing here.");
        }
        if (before.running().flatMap(ticket -> at(ticket, escalation.id())).isEmpty()) {
            return new Decision.Refused(
                    "escalation-over", "The ticket has been handed back or resolved meanwhile.");
        }
        String text = what.word().get().text();
        ReplyWindow window = ReplyWindow.of(before, rules, now);
        Optional<Decision.Refused> refusal =
                Working.unfit(before, rules, text).or(() -> hindrance(before, rules, now));
        if (refusal.isPresent()) return refusal.get();
        EntryBody.Reply reply =
                new EntryBody.Reply(
                        by,
                        text,
                        before.allowance().lastCustomerMessage(),
                        window == ReplyWindow.LATE,
                        false);
        return Working.said(before, brand, escalation.id(), reply, now);
    }

    /** The id of the reply that says an escalation's words to the customer. */
    public static String replyId(String escalation) {
        return EntryIds.ours("reply", escalation);
    }

    /** When that escalation of the ticket was made; absent where none of that name stands. */
    static Optional<Instant> at(Ticket ticket, String escalation) {
        return ticket.care().stepsUp().stream()
                .filter(step -> step.entry().equals(escalation))
                .map(StepUp::at)
                .findFirst();
    }

    /**
     * The ticket goes back to whom it came from, with an answer. Where that agent has left the
     * team's queue has it. Refused as {@code no-ticket}, {@code not-escalated}, {@code no-answer}
     * or {@code answer-too-long}.
     */
    public static Decision handBack(
            Conversation before, Brand brand, String id, String by, String answer, Instant now) {
        if (before.running().isEmpty()) return closed(before);
        Ticket ticket = before.running().get();
        if (ticket.care().stepsUp().isEmpty()) {
            return new Decision.Refused("not-escalated", "Nobody has passed the ticket on.");
        }
        Optional<Decision.Refused> refusal = EscalationWish.unfitAnswer(answer);
        if (refusal.isPresent()) return refusal.get();
        List<StepUp> steps = new ArrayList<>(ticket.care().stepsUp());
        StepUp last = steps.removeLast();
        Optional<String> owner =
                brand.agent(last.owner()).filter(agent -> !agent.closed()).map(agent -> agent.id());
        Draft draft = Draft.of(before);
        draft.ticket(
                ticket.with(ticket.care().withStepsUp(steps))
                        .withAssignee(owner, last.fromTeam(), now));
        Handled body = new Handled.HandedBack(by, answer, owner, last.fromTeam(), steps.size());
        return new Decision.Changed(draft.change(EntryIds.ours(BACK, id), body, now));
    }
}
