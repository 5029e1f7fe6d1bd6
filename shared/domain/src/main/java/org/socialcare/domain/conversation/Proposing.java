package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.RiskFlag;

import java.time.Instant;
import java.util.Optional;

/**
 * Replies that wait for a second person. Nobody approves their own words; whatever the answer, the
 * customer's clocks go on running until words are sent.
 */
public final class Proposing {
    private static final String KIND = "proposed";
    private static final int LONGEST_REASON = 500;

    private Proposing() {}

    /**
     * Whether replies in the latest ticket wait for a second person. That the ticket is resolved
     * changes nothing: otherwise resolving would be the way around.
     */
    public static boolean needed(Conversation conversation, Brand brand) {
        return conversation.ticket().filter(ticket -> needed(ticket, brand)).isPresent();
    }

    private static boolean needed(Ticket ticket, Brand brand) {
        return ticket.care()
                .approval()
                .orElse(
                        brand.handling().approval()
                                && ticket.understanding().has(RiskFlag.SENSITIVE));
    }

    /** The id of the reply that a proposal becomes; absent for any other entry. */
    static Optional<String> reply(String entry) {
        return entry.startsWith(KIND + "#")
                ? Optional.of(EntryIds.ours("reply", entry.substring(KIND.length() + 1)))
                : Optional.empty();
    }

    /** Whether the proposal that now waits is what this reply has become. */
    public static boolean isPendingFor(Conversation conversation, String reply) {
        return conversation
                .ticket()
                .flatMap(ticket -> ticket.care().proposal())
                .flatMap(proposal -> reply(proposal.entry()))
                .filter(reply::equals)
                .isPresent();
    }

    static Decision propose(Conversation before, String id, EntryBody.Reply reply, Instant now) {
        Ticket ticket = before.ticket().orElseThrow();
        if (ticket.care().proposal().isPresent()) return pending();
        String entry = EntryIds.ours(KIND, id);
        Draft draft = Draft.of(before);
        Instant written = Escalating.at(ticket, id).orElse(now);
        Care care = ticket.care().told(id);
        draft.ticket(
                ticket.with(
                        care.withProposal(
                                Optional.of(new Care.Proposal(entry, reply.agent(), written)))));
        return new Decision.Changed(
                draft.change(entry, new EntryBody.Handled.Proposed(reply), now));
    }

    /**
     * A second person lets it be sent, as it is or with other words. The reply's id is made of the
     * proposal's, so that it is sent once. Refused as {@code proposal-decided}, {@code
     * own-proposal}, {@code not-changeable}, or for what {@link Working#reply} refuses.
     *
     * @param proposal the entry as the timeline has it
     * @param words instead of the author's; absent to leave them
     */
    public static Decision approve(
            Conversation before,
            Brand brand,
            ReplyRules rules,
            Entry proposal,
            String by,
            Optional<String> words,
            Instant now) {
        if (!(proposal.body() instanceof EntryBody.Handled.Proposed(var wanted))
                || !isPending(before, proposal.id())) {
            return decided();
        }
        if (wanted.agent().equals(by)) {
            return new Decision.Refused(
                    "own-proposal", "Somebody else has to approve what you have written.");
        }
        boolean plain = wanted.media().isEmpty() && wanted.template().isEmpty();
        if (words.isPresent() && !plain) {
            return new Decision.Refused(
                    "not-changeable", "Only plain words can be changed; reject it instead.");
        }
        String text = words.orElse(wanted.text());
        Optional<Decision.Refused> refusal = unfit(before, rules, wanted, text, plain, now);
        if (refusal.isPresent()) return refusal.get();
        Ticket ticket = before.ticket().orElseThrow();
        Draft draft = Draft.of(before);
        draft.ticket(ticket.with(ticket.care().withProposal(Optional.empty())));
        EntryBody.Reply reply =
                new EntryBody.Reply(
                        wanted.agent(),
                        text,
                        wanted.privately()
                                ? wanted.answers()
                                : before.allowance().lastCustomerMessage(),
                        ReplyWindow.of(before, rules, now) == ReplyWindow.LATE
                                && !wanted.privately()
                                && wanted.template().isEmpty(),
                        wanted.privately(),
                        wanted.media(),
                        wanted.template(),
                        Optional.empty(),
                        by);
        String key = proposal.id().substring(KIND.length() + 1);
        return new Decision.Changed(Working.sent(draft, before, brand, key, reply, now));
    }

    private static Optional<Decision.Refused> unfit(
            Conversation before,
            ReplyRules rules,
            EntryBody.Reply wanted,
            String text,
            boolean plain,
            Instant now) {
        if (wanted.template().isPresent()) return Optional.empty();
        if (wanted.privately()) {
            if (text.isBlank()) return Optional.of(Working.emptyText());
            return text.codePointCount(0, text.length()) > rules.longest()
                    ? Optional.of(Working.tooLong(rules.longest()))
                    : Optional.empty();
        }
        Optional<Decision.Refused> words =
                plain ? Working.unfit(before, rules, text) : Optional.empty();
        return words.or(() -> Working.closed(before, rules, ReplyWindow.of(before, rules, now)));
    }

    /**
     * It is not sent. Its author may take it back without a reason. Refused as {@code
     * proposal-decided}, {@code no-reason} or {@code reason-too-long}.
     */
    public static Decision decline(
            Conversation before, Entry proposal, String by, String reason, Instant now) {
        if (!(proposal.body() instanceof EntryBody.Handled.Proposed(var wanted))
                || !isPending(before, proposal.id())) {
            return decided();
        }
        if (reason.isBlank() && !wanted.agent().equals(by)) {
            return new Decision.Refused("no-reason", "Say why it is not sent.");
        }
        Optional<Decision.Refused> refusal = tooLong(reason);
        if (refusal.isPresent()) return refusal.get();
        Ticket ticket = before.ticket().orElseThrow();
        Draft draft = Draft.of(before);
        draft.ticket(ticket.with(ticket.care().withProposal(Optional.empty())));
        EntryBody body = new EntryBody.Handled.Declined(proposal.id(), by, reason);
        return new Decision.Changed(draft.change(declinedId(proposal.id()), body, now));
    }

    /** The id of the entry that says so. */
    public static String declinedId(String proposal) {
        return EntryIds.ours("declined", proposal);
    }

    /** The id of the reply that a proposal becomes once it is approved. */
    public static String approvedId(String proposal) {
        return reply(proposal).orElseThrow();
    }

    /**
     * From now on replies of this ticket wait for a second person, or need not, whatever the words
     * say. Refused as {@code no-ticket}, {@code unchanged}, {@code no-reason}, {@code
     * reason-too-long} or, while one is waiting, {@code proposal-pending}.
     *
     * @param by an agent, or the rule
     */
    public static Decision mark(
            Conversation before,
            Brand brand,
            String id,
            String by,
            boolean wanted,
            String reason,
            Instant now) {
        if (before.running().isEmpty()) return Working.noTicket();
        Ticket ticket = before.running().get();
        if (needed(ticket, brand) == wanted) {
            return new Decision.Refused("unchanged", "It is so already.");
        }
        if (reason.isBlank()) return new Decision.Refused("no-reason", "Say why.");
        Optional<Decision.Refused> refusal = tooLong(reason);
        if (refusal.isPresent()) return refusal.get();
        if (ticket.care().proposal().isPresent()) return pending();
        Draft draft = Draft.of(before);
        draft.ticket(ticket.with(ticket.care().withApproval(Optional.of(wanted))));
        EntryBody body = new EntryBody.Handled.ApprovalMarked(by, wanted, reason);
        return new Decision.Changed(draft.change(EntryIds.ours("approval", id), body, now));
    }

    private static boolean isPending(Conversation conversation, String entry) {
        return conversation
                .ticket()
                .flatMap(ticket -> ticket.care().proposal())
                .filter(proposal -> proposal.entry().equals(entry))
                .isPresent();
    }

    static Decision.Refused pending() {
        return new Decision.Refused(
                "proposal-pending", "A reply is waiting to be approved or rejected first.");
    }

    private static Decision.Refused decided() {
        return new Decision.Refused(
                "proposal-decided", "It has been approved, rejected or taken back already.");
    }

    private static Optional<Decision.Refused> tooLong(String reason) {
        return reason.codePointCount(0, reason.length()) > LONGEST_REASON
                ? Optional.of(
                        new Decision.Refused(
                                "reason-too-long",
                                "At most " + LONGEST_REASON + " characters are kept."))
                : Optional.empty();
    }
}
