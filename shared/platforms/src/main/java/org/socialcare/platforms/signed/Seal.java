package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.platforms.protocol.Digests;

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
        byte[] head = Digests.bytes(timestamp + ".");
        byte[] sealed = new byte[head.length + body.length];
        System.arraycopy(head, 0, sealed, 0, head.length);
        System.arraycopy(body, 0, sealed, head.length, body.length);
        return VERSION + Digests.hmacSha256(secret, sealed);
    }

    /** Whether the present secret or the one before it made the signature. */
    static boolean holds(Credentials credentials, String given, String timestamp, byte[] body) {
        return isBy(credentials.get("secret"), given, timestamp, body)
                || isBy(credentials.get("secret_previous"), given, timestamp, body);
    }

    private static boolean isBy(String secret, String given, String timestamp, byte[] body) {
        return secret.length() >= SHORTEST_SECRET
                && Digests.same(of(secret, timestamp, body), given);
    }
}
