package org.socialcare.local.simulators.wecom;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Hashes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** What a callback hands out to fetch messages with: good for ten minutes, unlimited pages. */
final class CallbackToken {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String PREFIX = "ENC";

    private CallbackToken() {}

    static String issued(DemoChannel channel, Instant now) {
        String second = Long.toString(now.getEpochSecond());
        return PREFIX + second + "-" + seal(channel, second);
    }

    static boolean isGood(DemoChannel channel, String token, Instant now) {
        int dash = token.indexOf('-');
        if (!token.startsWith(PREFIX) || dash < 0) {
            return false;
        }
        String second = token.substring(PREFIX.length(), dash);
        return token.substring(dash + 1).equals(seal(channel, second))
                && Instant.ofEpochSecond(Long.parseLong(second)).plus(LIFETIME).isAfter(now);
    }

    private static String seal(DemoChannel channel, String second) {
        String secret = channel.credential("corp_secret") + "callback";
        return Hashes.hmacSha256(secret, second.getBytes(StandardCharsets.UTF_8));
    }
}
