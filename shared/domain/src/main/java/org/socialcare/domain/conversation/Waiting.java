package org.socialcare.domain.conversation;

import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody else is waited for. Meanwhile the clock of the whole ticket rests; whoever writes is
 * still answered in time, so that the other clocks run on. It ends by hand, or with the ticket.
 */
public final class Waiting {
    /** How many waits of one ticket are remembered beside the rounds they may have cut. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 100;

    private Waiting() {}

    /**
     * From now on that somebody is waited for. Refused as {@code no-ticket}, {@code unchanged},
     * {@code empty-text}, {@code name-too-long} or {@code too-many-waits}.
     */
    public static Decision begin(
            Conversation before, Brand brand, String id, String by, String whom, Instant now) {
        if (before.running().isEmpty()) return Working.noTicket();
        Ticket ticket = before.running().get();
        if (ticket.care().waitsSince().isPresent()) return unchanged();
        if (whom.isBlank()) return Working.emptyText();
        if (whom.codePointCount(0, whom.length()) > LONGEST_NAME) {
            return new Decision.Refused(
                    "name-too-long", "At most " + LONGEST_NAME + " characters are kept.");
        }
        List<ThirdPartyWait> waits = new ArrayList<>(remembered(before, ticket.care().waits()));
        if (waits.size() >= MOST) {
            return new Decision.Refused(
                    "too-many-waits", "At most " + MOST + " waits of a ticket are kept.");
        }
        waits.add(new ThirdPartyWait(whom.strip(), now, Optional.empty()));
        return changed(before, brand, id, by, whom.strip(), waits, now);
    }

    /** That is over. Refused as {@code no-ticket} or {@code unchanged}. */
    public static Decision end(
            Conversation before, Brand brand, String id, String by, Instant now) {
        if (before.running().isEmpty()) return Working.noTicket();
        Care care = before.running().get().care();
        if (care.waitsSince().isEmpty()) return unchanged();
        return changed(before, brand, id, by, "", care.notWaiting(now).waits(), now);
    }

    /** What lies before all rounds that can still become others changes nothing any more. */
    private static List<ThirdPartyWait> remembered(
            Conversation before, List<ThirdPartyWait> waits) {
        List<Round> rounds = before.turns().rounds();
        if (rounds.isEmpty()) return waits;
        Instant first = rounds.getFirst().start();
        Instant heard = before.turns().lastAnswered(Instant.MIN).orElse(Instant.MIN);
        Instant needed = heard.isBefore(first) ? heard : first;
        return waits.stream().filter(wait -> !wait.endedBefore(needed)).toList();
    }

    private static Decision changed(
            Conversation before,
            Brand brand,
            String id,
            String by,
            String whom,
            List<ThirdPartyWait> waits,
            Instant now) {
        Ticket ticket = before.running().orElseThrow();
        Draft draft = Draft.of(before);
        draft.ticket(ticket.with(ticket.care().withWaits(waits)));
        draft.remeasure(brand, before.turns().rounds());
        EntryBody body = new EntryBody.Handled.Waited(by, !whom.isEmpty(), whom);
        return new Decision.Changed(draft.change(EntryIds.ours("wait", id), body, now));
    }

    private static Decision unchanged() {
        return new Decision.Refused("unchanged", "It is so already.");
    }
}
