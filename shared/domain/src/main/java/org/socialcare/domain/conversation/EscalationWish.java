package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.privacy.PersonalData;
import org.socialcare.domain.triage.Priority;

import java.time.Instant;
import java.util.Optional;

/**
 * What an agent wants of an escalation.
 *
 * @param tried may be empty
 * @param priority of the ticket from then on; absent for P1, or what it is where that is higher
 * @param words to the customer; absent where they are told nothing
 */
public record EscalationWish(
        String by,
        Target to,
        Escalation.Reason reason,
        String context,
        String tried,
        Optional<Priority> priority,
        Optional<Words> words) {
    private static final int LONGEST = 4_000;

    /** Who is to have the ticket. */
    public sealed interface Target {
        /**
         * @param named one of those above; absent for the first of them
         */
        record Superior(Optional<String> named) implements Target {}

        /** Whoever of the team is free. */
        record Department(String team) implements Target {}
    }

    /**
     * Whoever is told that somebody else has the matter is told by when they hear.
     *
     * @param until by when
     */
    public record Words(String text, Instant until) {}

    Priority priorityOf(Ticket ticket) {
        boolean higher = ticket.priority().compareTo(Priority.P1) < 0;
        return priority.orElse(higher ? ticket.priority() : Priority.P1);
    }

    Optional<Decision.Refused> refusal(Conversation before, ReplyRules rules, Instant now) {
        if (context.isBlank()) {
            return refused("no-context", "Say what whoever takes it over has to know.");
        }
        if (isTooLong(context)) return refused("context-too-long", most());
        if (isTooLong(tried)) return refused("tried-too-long", most());
        return words.flatMap(it -> unfit(before, rules, it, now));
    }

    /** Everybody reads what is said under a post, so that nothing of a person's belongs there. */
    private static Optional<Decision.Refused> unfit(
            Conversation before, ReplyRules rules, Words words, Instant now) {
        boolean inPublic = before.thread().kind() == ThreadKey.Kind.POST;
        if (inPublic && !PersonalData.find(words.text()).isEmpty()) {
            return refused("personal-data", "Everybody can read this: leave out personal data.");
        }
        return Working.unfit(before, rules, words.text())
                .or(() -> Promising.unfit(words.until(), now));
    }

    static Optional<Decision.Refused> unfitAnswer(String answer) {
        if (answer.isBlank()) {
            return refused("no-answer", "Say what those who have it again need to go on.");
        }
        return isTooLong(answer) ? refused("answer-too-long", most()) : Optional.empty();
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    private static String most() {
        return "At most " + LONGEST + " characters are kept.";
    }

    private static Optional<Decision.Refused> refused(String code, String detail) {
        return Optional.of(new Decision.Refused(code, detail));
    }
}
