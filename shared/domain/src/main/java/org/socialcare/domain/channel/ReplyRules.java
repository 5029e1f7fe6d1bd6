package org.socialcare.domain.channel;

import java.time.Duration;

/**
 * A platform's limits on answers, all counted from what the customer did last.
 *
 * @param window how long after the customer's last message a reply is accepted
 * @param extended how long a person (not a machine) may still answer; equal to {@code window} where
 *     the platform knows no such thing
 * @param quota messages allowed per customer message; 0 means no such limit
 * @param longest characters a text may have
 * @param publicWindow the same as {@code window} for comments and mentions
 */
public record ReplyRules(
        Duration window, Duration extended, int quota, int longest, Duration publicWindow) {
    /** Stands for "no such limit". */
    public static final Duration UNLIMITED = Duration.ofDays(36_500);

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    /**
     * A platform's limits by its name. They are kept here and not beside the protocols because the
     * desk tells agents what is left without being able to speak to a platform. Sources: developers
     * of Meta, messenger policy (24 hours, a person's answer 7 days); WeChat, customer service
     * messages (48 hours, 5 per message). Douyin publishes no rule for ordinary direct messages;
     * the one of its mini-game service is taken (48 hours, 5 per message).
     */
    public static ReplyRules of(String platform) {
        return switch (platform) {
            case "facebook" ->
                    new ReplyRules(Duration.ofHours(24), Duration.ofDays(7), 0, 2000, UNLIMITED);
            case "wechat" -> new ReplyRules(TWO_DAYS, TWO_DAYS, 5, 680, TWO_DAYS);
            case "douyin" -> new ReplyRules(TWO_DAYS, TWO_DAYS, 5, 500, UNLIMITED);
            default -> throw new IllegalArgumentException("no reply rules for " + platform);
        };
    }
}
