package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.Credentials;

import java.util.function.Predicate;

/**
 * A secret while it is being replaced: deliveries signed before the change are still on their way.
 */
public final class Rotation {
    private Rotation() {}

    /**
     * Whether the secret under this key proves it, or the one before it under {@code
     * <key>_previous}. A secret that is not set proves nothing.
     */
    public static boolean proves(Credentials credentials, String key, Predicate<String> proof) {
        String current = credentials.get(key);
        if (!current.isEmpty() && proof.test(current)) {
            return true;
        }
        String previous = credentials.get(key + "_previous");
        return !previous.isEmpty() && proof.test(previous);
    }
}
