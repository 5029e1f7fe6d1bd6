package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelHealth;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;

/** What is known of a channel's access, in a word and with its instants. */
final class AccessView {
    /** From then on somebody should think of granting access anew. */
    private static final Duration SOON = Duration.ofDays(14);

    private AccessView() {}

    static Json of(ChannelHealth health, Instant now) {
        return Json.object()
                .put("state", state(health, now))
                .put("lostSince", Shapes.instant(health.accessLost()))
                .put("grantEnds", Shapes.instant(health.grantEnds()))
                .put("tokenEnds", Shapes.instant(health.tokenEnds()))
                .build();
    }

    private static String state(ChannelHealth health, Instant now) {
        if (health.accessLost().isPresent()) {
            return "lost";
        }
        return health.grantEnds().filter(ends -> ends.minus(SOON).isBefore(now)).isPresent()
                ? "ending"
                : "fine";
    }
}
