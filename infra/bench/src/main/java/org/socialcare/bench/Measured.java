package org.socialcare.bench;

import org.socialcare.local.extension.DemoChannel;

import java.util.Set;

/**
 * The channels that benches play: those the first figures were taken with, so that later ones can
 * be compared. What others need besides, X's ration of a quarter of an hour or the pulling of
 * WeCom's words, would be measured instead of ourselves.
 */
public final class Measured {
    private static final Set<String> PLATFORMS = Set.of("facebook", "wechat", "douyin");

    private Measured() {}

    /** Whether its messages are part of the figures. */
    public static boolean isPlayed(DemoChannel channel) {
        return PLATFORMS.contains(channel.platform());
    }
}
