package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.Rotation;

/** The signature of this channel: HMAC-SHA256 over the timestamp, a full stop and the body. */
final class Seal {
    static final String SIGNATURE = "x-socialcare-signature";
    static final String TIMESTAMP = "x-socialcare-timestamp";

    /** Shorter secrets could be guessed. */
    static final int SHORTEST_SECRET = 32;

    private static final String VERSION = "v1=";

    private Seal() {}

    /** What stands in the header for this secret. */
    static String of(String secret, String timestamp, byte[] body) {
        return VERSION + Digests.hmacSha256(secret, Digests.bytes(timestamp + "."), body);
    }

    /** Whether the present secret or the one before it made the signature. */
    static boolean holds(Credentials credentials, String given, String timestamp, byte[] body) {
        return Rotation.proves(
                credentials, "secret", secret -> isBy(secret, given, timestamp, body));
    }

    private static boolean isBy(String secret, String given, String timestamp, byte[] body) {
        return secret.length() >= SHORTEST_SECRET
                && Digests.same(of(secret, timestamp, body), given);
    }
}
