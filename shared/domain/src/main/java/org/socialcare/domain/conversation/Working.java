package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaRules;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people (and routing) do to a conversation. The {@code id} of each act makes it happen once.
 */
public final class Working {
    /** Who gives out tickets where no person does. */
    public static final String ROUTING = "routing";

    private static final int LONGEST_NOTE = 10_000;

    private Working() {}

    /**
     * Words to the customer. They count as the answer from now on; {@link Sending} takes that back
     * if they surely never arrive. Refused as {@code not-supported}, {@code no-customer}, {@code
     * empty-text}, {@code text-too-long}, {@code window-closed} or {@code quota-used}.
     */
    public static Decision reply(
            Conversation before,
            Brand brand,
            ReplyRules rules,
            String id,
            String agent,
            String text,
            Instant now) {
        ReplyWindow window = ReplyWindow.of(before, rules, now);
        Optional<Decision.Refused> refusal =
                unfit(before, rules, text).or(() -> closed(before, rules, window));
        if (refusal.isPresent()) return refusal.get();
        String answers = before.allowance().lastCustomerMessage();
        boolean late = window == ReplyWindow.LATE;
        EntryBody.Reply body = new EntryBody.Reply(agent, text, answers, late, false);
        return said(before, brand, id, body, now);
    }

    /**
     * A picture or file to the customer, which is an answer as words are. Refused as {@code
     * media-not-supported}, {@code type-not-taken}, {@code too-large}, or for what {@link #reply}
     * refuses beside the words themselves.
     */
    public static Decision attach(
            Conversation before,
            Brand brand,
            ReplyRules rules,
            String id,
            String agent,
            Media media,
            Instant now) {
        ReplyWindow window = ReplyWindow.of(before, rules, now);
        Optional<Decision.Refused> refusal =
                whyNotAttached(before, media.type(), media.bytes())
                        .or(() -> closed(before, rules, window));
        if (refusal.isPresent()) return refusal.get();
        String answers = before.allowance().lastCustomerMessage();
        boolean late = window == ReplyWindow.LATE;
        EntryBody.Reply body =
                new EntryBody.Reply(
                        agent, "", answers, late, false, Optional.of(media), Optional.empty());
        return said(before, brand, id, body, now);
    }

    /**
     * {@code media-not-supported}, {@code type-not-taken} or {@code too-large}; absent where the
     * platform takes such a file here.
     */
    public static Optional<Decision.Refused> whyNotAttached(
            Conversation conversation, MediaType type, long bytes) {
        String platform = conversation.channel().platform();
        boolean takes =
                conversation.thread().kind() == ThreadKey.Kind.DIRECT
                        && Ability.of(platform).contains(Ability.SEND_MEDIA);
        if (!takes) {
            return Optional.of(
                    new Decision.Refused(
                            "media-not-supported", "No pictures or files can be sent here."));
        }
        MediaRules rules = MediaRules.of(platform);
        return rules.refusal(type, bytes)
                .map(
                        code ->
                                new Decision.Refused(
                                        code,
                                        code.equals("too-large")
                                                ? "At most "
                                                        + rules.largest().getOrDefault(type, 0L)
                                                        + " bytes are taken here."
                                                : "The platform takes no such file."));
    }

    /** Whether anybody can be answered in such a thread of the platform at all. */
    public static boolean canAnswer(Conversation conversation) {
        Set<Ability> abilities = Ability.of(conversation.channel().platform());
        return Ability.toAnswer(conversation.thread().kind())
                .filter(abilities::contains)
                .isPresent();
    }

    /**
     * An answer, wherever it is said: the customer waits no longer. Where a second person has to
     * let it be sent, it is proposed instead and the customer goes on waiting.
     */
    static Decision said(
            Conversation before, Brand brand, String id, EntryBody.Reply reply, Instant now) {
        return Proposing.needed(before, brand)
                ? Proposing.propose(before, id, reply, now)
                : new Decision.Changed(sent(Draft.of(before), before, brand, id, reply, now));
    }

    static Change sent(
            Draft draft,
            Conversation before,
            Brand brand,
            String id,
            EntryBody.Reply reply,
            Instant now) {
        List<Round> rounds = before.turns().rounds();
        draft.turns(before.turns().withAnswered(answerTime(before, now)));
        Allowance allowance = before.allowance();
        if (!reply.privately()) draft.allowance(allowance.withSent(allowance.sent() + 1));
        draft.said(Previews.of(reply), now);
        if (draft.running().isPresent()) {
            Ticket ticket = draft.running().get();
            Ticket taken =
                    Escalating.at(ticket, id).isPresent()
                            ? ticket.with(ticket.care().told(id))
                            : taken(ticket, reply, now);
            Instant written = written(before, id, reply, now);
            draft.ticket(taken.with(taken.care().answered(written, now)));
            draft.remeasure(brand, rounds);
        }
        return draft.change(EntryIds.ours("reply", id), reply, now);
    }

    /** Who answers a ticket that nobody has has it; with word of an escalation nobody takes it. */
    private static Ticket taken(Ticket ticket, EntryBody.Reply reply, Instant now) {
        Optional<String> agent = ticket.assignee().or(() -> Optional.of(reply.agent()));
        Ticket taken = ticket.withAssignee(agent, ticket.team(), now);
        return taken.with(taken.care().withHands(taken.care().hands().worked(now)));
    }

    /** Words that had to be approved are older than that, and maybe than a promise. */
    private static Instant written(
            Conversation before, String id, EntryBody.Reply reply, Instant now) {
        Optional<Instant> escalated = before.running().flatMap(it -> Escalating.at(it, id));
        if (escalated.isPresent()) return escalated.get();
        return before.ticket()
                .filter(_ -> !reply.approver().isEmpty())
                .flatMap(ticket -> ticket.care().proposal())
                .map(Care.Proposal::at)
                .orElse(now);
    }

    /** Words among colleagues. Refused as {@code empty-text} or {@code text-too-long}. */
    public static Decision note(
            Conversation before, String id, String agent, String text, Instant now) {
        if (text.isBlank()) return emptyText();
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) return tooLong(LONGEST_NOTE);
        Draft draft = Draft.of(before);
        draft.running()
                .filter(ticket -> ticket.assignee().equals(Optional.of(agent)))
                .map(ticket -> ticket.with(ticket.care().withHands(worked(ticket, now))))
                .ifPresent(draft::ticket);
        return new Decision.Changed(
                draft.change(EntryIds.ours("note", id), new EntryBody.Note(agent, text), now));
    }

    /** The running ticket changes hands. Refused as {@code no-ticket} or {@code unchanged}. */
    public static Decision assign(
            Conversation before,
            String id,
            Optional<String> agent,
            String team,
            String by,
            String reason,
            Instant now) {
        Optional<Ticket> running = before.running();
        if (running.isEmpty()) return noTicket();
        Ticket ticket = running.get();
        if (ticket.assignee().equals(agent) && ticket.team().equals(team)) {
            return new Decision.Refused("unchanged", "The ticket is there already.");
        }
        Draft draft = Draft.of(before);
        Ticket left = ticket.with(ticket.care().withHands(left(ticket, by, reason)));
        draft.ticket(left.withAssignee(agent, team, now));
        EntryBody body = new EntryBody.Assigned(agent, team, by, reason);
        return new Decision.Changed(draft.change(EntryIds.ours("assign", id), body, now));
    }

    private static Hands worked(Ticket ticket, Instant now) {
        return ticket.care().hands().worked(now);
    }

    private static Hands left(Ticket ticket, String by, String reason) {
        Hands hands = ticket.care().hands();
        if (ticket.assignee().isEmpty()) return hands;
        String agent = ticket.assignee().get();
        if (reason.equals(Hands.SAT_ON_IT)) return hands.satOnBy(agent);
        return by.equals(ROUTING) ? hands.leftBy(agent) : hands.givenAwayBy(agent);
    }

    /**
     * The work is done. Refused as {@code no-ticket}, {@code already-resolved}, {@code
     * proposal-pending} or, while the customer waits for a promise, {@code promise-stands}.
     */
    public static Decision resolve(
            Conversation before, String id, String by, String outcome, Instant now) {
        if (before.ticket().isEmpty()) return noTicket();
        Ticket ticket = before.ticket().get();
        if (ticket.status() == Ticket.Status.RESOLVED) {
            return new Decision.Refused(
                    "already-resolved", "Somebody has resolved this ticket already.");
        }
        if (ticket.care().proposal().isPresent()) return Proposing.pending();
        if (ticket.care().standingPromise().isPresent()) return Promising.stands();
        Draft draft = Draft.of(before);
        draft.ticket(ticket.resolved(now));
        draft.clocks(TicketClocks.stopped(before.clocks(), ticket.number(), now));
        EntryBody body = new EntryBody.Resolved(by, outcome);
        return new Decision.Changed(draft.change(EntryIds.ours("resolve", id), body, now));
    }

    /** A platform's clock may be ahead of ours: an answer never precedes what it answers. */
    private static Instant answerTime(Conversation before, Instant now) {
        return before.turns().lastAsked().filter(asked -> asked.isAfter(now)).orElse(now);
    }

    static Optional<Decision.Refused> unfit(Conversation before, ReplyRules rules, String text) {
        if (text.isBlank()) return Optional.of(emptyText());
        boolean inPublic = before.thread().kind() == ThreadKey.Kind.POST;
        return rules.isTooLong(text, inPublic)
                ? Optional.of(tooLong(inPublic ? rules.publicLongest() : rules.longest()))
                : Optional.empty();
    }

    static Optional<Decision.Refused> closed(
            Conversation before, ReplyRules rules, ReplyWindow window) {
        if (nobodyToAnswer(before)) {
            return Optional.of(
                    new Decision.Refused(
                            "no-customer", "There is nobody here whom a reply could reach."));
        }
        if (!canAnswer(before)) {
            return Optional.of(
                    new Decision.Refused(
                            "not-supported", "The platform takes no answers of ours here."));
        }
        if (window == ReplyWindow.CLOSED) {
            return Optional.of(
                    new Decision.Refused(
                            "window-closed",
                            "The platform takes no more answers until the customer writes again."));
        }
        if (ReplyWindow.quotaUsed(rules, before.allowance().sent())) {
            return Optional.of(
                    new Decision.Refused(
                            "quota-used",
                            "The platform allows "
                                    + rules.quota()
                                    + " messages for each message of the customer; all are used."));
        }
        return Optional.empty();
    }

    private static boolean nobodyToAnswer(Conversation before) {
        if (before.thread().kind() == ThreadKey.Kind.ACCOUNT) return true;
        return before.customer().id().isEmpty()
                && before.allowance().lastCustomerMessage().isEmpty();
    }

    static Decision.Refused emptyText() {
        return new Decision.Refused("empty-text", "There are no words to send.");
    }

    static Decision.Refused tooLong(int longest) {
        return new Decision.Refused(
                "text-too-long", "At most " + longest + " characters are possible here.");
    }

    static Decision.Refused noTicket() {
        return new Decision.Refused("no-ticket", "There is no ticket to work on.");
    }
}
