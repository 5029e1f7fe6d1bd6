package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the suite says by itself. It takes a place in the platform's quota and nothing else: the
 * customer goes on waiting for a person, no clock stops, nobody is credited, and lists go on
 * showing what the customer wrote.
 */
public final class Automating {
    /** A person must always be able to answer after it. */
    private static final int LEAST_LEFT = 2;

    private static final int NAME_BYTES = 16;
    private static final String NAMED = "automatic-";

    private Automating() {}

    /**
     * Why nothing can be said by itself here and now: {@code public-thread}, {@code no-customer},
     * {@code no-ticket}, {@code said-already}, {@code window-closed} or {@code scarce-quota}.
     */
    public static Optional<String> whyNot(
            Conversation conversation, ReplyRules rules, Instant now) {
        if (conversation.thread().kind() != ThreadKey.Kind.DIRECT
                || !Working.canAnswer(conversation)) {
            return Optional.of("public-thread");
        }
        if (conversation.customer().id().isEmpty()) return Optional.of("no-customer");
        if (conversation.running().isEmpty()) return Optional.of("no-ticket");
        if (conversation.greeted() >= conversation.tickets()) return Optional.of("said-already");
        if (ReplyWindow.of(conversation, rules, now) != ReplyWindow.OPEN) {
            return Optional.of("window-closed");
        }
        int left = rules.quota() - conversation.allowance().sent();
        return rules.quota() > 0 && left < LEAST_LEFT
                ? Optional.of("scarce-quota")
                : Optional.empty();
    }

    /**
     * The entry and the state after it. The entry's name is the ticket's alone, so that whoever
     * decides this again, from whatever message, says nothing a second time.
     */
    public static Change say(Conversation before, String text, Automatic why, Instant now) {
        Draft draft = Draft.of(before);
        Allowance allowance = before.allowance();
        draft.allowance(allowance.withSent(allowance.sent() + 1));
        draft.greeted();
        EntryBody.Reply words =
                new EntryBody.Reply(
                        "",
                        text,
                        allowance.lastCustomerMessage(),
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(why),
                        "");
        return draft.change(EntryIds.ours("reply", name(before)), words, now);
    }

    /** Platforms know a reply by its name too, so no two conversations may share one. */
    private static String name(Conversation conversation) {
        String ticket = conversation.id().text() + "#" + conversation.tickets();
        byte[] hash = Sha256.of(ticket.getBytes(StandardCharsets.UTF_8));
        return NAMED + HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    }
}
