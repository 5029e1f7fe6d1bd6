package org.socialcare.platforms.meta;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;

import java.time.Duration;

/** How long a throttled account has to be quiet. */
public final class Usage {
    private static final Duration THROTTLED = Duration.ofMinutes(5);
    private static final long MOST_MINUTES = 24 * 60;

    private Usage() {}

    /** The longest pause the usage header asks for, in minutes; our own where it says nothing. */
    public static Duration pause(PlatformResponse response) {
        String usage = response.headers().getOrDefault("x-business-use-case-usage", "");
        long minutes = 0;
        if (Documents.answered(usage).orElse(Json.Null.VALUE) instanceof Json.Obj(var byAccount)) {
            for (Json uses : byAccount.values()) {
                minutes = Math.max(minutes, longest(uses));
            }
        }
        return minutes > 0 ? Duration.ofMinutes(Math.min(minutes, MOST_MINUTES)) : THROTTLED;
    }

    private static long longest(Json uses) {
        long minutes = 0;
        if (uses instanceof Json.Arr(var items)) {
            for (Json use : items) {
                minutes =
                        Math.max(minutes, use.number("estimated_time_to_regain_access").orElse(0));
            }
        }
        return minutes;
    }
}
