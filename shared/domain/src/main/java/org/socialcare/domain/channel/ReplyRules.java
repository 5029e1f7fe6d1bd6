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
 * @param publicLongest characters a public answer may have
 */
public record ReplyRules(
        Duration window,
        Duration extended,
        int quota,
        int longest,
        Duration publicWindow,
        int publicLongest) {
    /** Stands for "no such limit". */
    public static final Duration UNLIMITED = Duration.ofDays(36_500);

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);

    /**
     * A platform's limits by its name. They are kept here and not beside the protocols because the
     * desk tells agents what is left without being able to speak to a platform. Sources: developers
     * of Meta, messenger and Instagram policy (24 hours, a person's answer 7 days), WhatsApp Cloud
     * API (24 hours); WeChat, customer service messages and WeCom, kf/send_msg (48 hours, 5 per
     * message); Weibo, messages/reply (48 hours, 300 characters); X, direct messages and posts (no
     * window). Douyin publishes no rule for ordinary direct messages; the one of its mini-game
     * service is taken (48 hours, 5 per message). Kuaishou publishes nothing at all. A shop's own
     * signed channel sets its limits itself.
     */
    public static ReplyRules of(String platform) {
        return switch (platform) {
            case "facebook" -> new ReplyRules(DAY, WEEK, 0, 2000, UNLIMITED, 8000);
            case "instagram" -> new ReplyRules(DAY, WEEK, 0, 1000, UNLIMITED, 2200);
            case "whatsapp" -> new ReplyRules(DAY, DAY, 0, 4096, DAY, 4096);
            case "wechat" -> new ReplyRules(TWO_DAYS, TWO_DAYS, 5, 680, TWO_DAYS, 680);
            case "wecom" -> new ReplyRules(TWO_DAYS, TWO_DAYS, 5, 680, TWO_DAYS, 680);
            case "weibo" -> new ReplyRules(TWO_DAYS, TWO_DAYS, 0, 300, UNLIMITED, 140);
            case "douyin" -> new ReplyRules(TWO_DAYS, TWO_DAYS, 5, 500, UNLIMITED, 500);
            case "kuaishou" -> new ReplyRules(TWO_DAYS, TWO_DAYS, 0, 500, UNLIMITED, 500);
            case "x" -> new ReplyRules(UNLIMITED, UNLIMITED, 0, 10_000, UNLIMITED, 280);
            case "linkedin" -> new ReplyRules(UNLIMITED, UNLIMITED, 0, 1250, UNLIMITED, 1250);
            case "signed" -> new ReplyRules(UNLIMITED, UNLIMITED, 0, 4000, UNLIMITED, 4000);
            default -> throw new IllegalArgumentException("no reply rules for " + platform);
        };
    }
}
