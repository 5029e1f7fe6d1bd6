package org.socialcare.domain.conversation;

import org.socialcare.domain.acting.Aside;

import java.time.Instant;
import java.util.Optional;

/**
 * Spam is kept out of sight: in no list but its own, told by no clock, counted in no figure. Its
 * clocks are measured all the same, so that a ticket which comes back is as late as it really is.
 */
public final class SettingAside {
    private static final int LONGEST_REASON = 500;

    private SettingAside() {}

    /**
     * Out of sight, until somebody says otherwise. Refused as {@code no-ticket}, {@code unchanged},
     * {@code reason-too-long} or, while a reply waits for a second person, {@code
     * proposal-pending}.
     *
     * @param by an agent, or a rule
     * @param reason may be empty
     */
    public static Decision hide(
            Conversation before, String id, String by, String reason, Instant now) {
        Optional<Decision.Refused> refusal = unfit(before, reason, true);
        return refusal.isPresent()
                ? refusal.get()
                : turned(before, id, by, Aside.BY_HAND, false, reason, now);
    }

    /**
     * Back where it belongs, with its clocks from its first message; words alone do not set it
     * aside again. Refused as {@code no-ticket}, {@code unchanged} or {@code reason-too-long}.
     */
    public static Decision bringBack(
            Conversation before, String id, String by, String reason, Instant now) {
        Optional<Decision.Refused> refusal = unfit(before, reason, false);
        if (refusal.isPresent()) return refusal.get();
        boolean opens =
                before.aside()
                        .filter(ticket -> ticket.care().aside() == Aside.BY_WORDS)
                        .isPresent();
        return turned(before, id, by, Aside.BROUGHT_BACK, opens, reason, now);
    }

    private static Optional<Decision.Refused> unfit(
            Conversation before, String reason, boolean hides) {
        if (before.running().isEmpty()) return Optional.of(Working.noTicket());
        if (before.aside().isPresent() == hides) {
            return Optional.of(new Decision.Refused("unchanged", "It is so already."));
        }
        if (hides && before.running().get().care().proposal().isPresent()) {
            return Optional.of(Proposing.pending());
        }
        return reason.codePointCount(0, reason.length()) > LONGEST_REASON
                ? Optional.of(
                        new Decision.Refused(
                                "reason-too-long",
                                "At most " + LONGEST_REASON + " characters are kept."))
                : Optional.empty();
    }

    private static Decision turned(
            Conversation before,
            String id,
            String by,
            Aside aside,
            boolean opens,
            String reason,
            Instant now) {
        Ticket ticket = before.running().orElseThrow();
        Draft draft = Draft.of(before);
        draft.ticket(ticket.with(ticket.care().withAside(aside)));
        EntryBody body = new EntryBody.Handled.SetAside(by, aside.isOutOfSight(), opens, reason);
        return new Decision.Changed(draft.change(EntryIds.ours("aside", id), body, now));
    }
}
