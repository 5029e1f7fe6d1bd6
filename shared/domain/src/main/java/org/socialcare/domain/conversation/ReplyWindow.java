package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;

import java.time.Duration;
import java.time.Instant;

/** Whether the platform still takes an answer, counted from what the customer did last. */
public enum ReplyWindow {
    OPEN,
    /** Only a person may still answer. */
    LATE,
    CLOSED;

    /** Where the window of this conversation stands. */
    public static ReplyWindow of(Conversation conversation, ReplyRules rules, Instant now) {
        boolean post = conversation.thread().kind() == ThreadKey.Kind.POST;
        Duration window = post ? rules.publicWindow() : rules.window();
        if (within(conversation, window, now)) return OPEN;
        boolean late = !post && within(conversation, rules.extended(), now);
        return late ? LATE : CLOSED;
    }

    /** Whether the messages allowed per customer message are used up. */
    static boolean quotaUsed(ReplyRules rules, int sentBefore) {
        return rules.quota() > 0 && sentBefore >= rules.quota();
    }

    private static boolean within(Conversation conversation, Duration window, Instant now) {
        if (window.compareTo(ReplyRules.UNLIMITED) >= 0) return true;
        return conversation
                .allowance()
                .lastCustomerAt()
                .filter(last -> !now.isAfter(last.plus(window)))
                .isPresent();
    }
}
