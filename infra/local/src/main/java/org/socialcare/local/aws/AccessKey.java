package org.socialcare.local.aws;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A key pair and whose it is. Made anew on every start; DynamoDB Local accepts only letters and
 * digits in the id.
 *
 * @param owner a function's logical id, or {@link #ADMIN}
 */
public record AccessKey(String id, String secret, String owner) {
    /** Owner of the key a person uses: it may do everything. */
    public static final String ADMIN = "admin";

    private static final SecureRandom RANDOM = new SecureRandom();

    static AccessKey of(String owner) {
        return new AccessKey("LOCAL" + hex(8), hex(20), owner);
    }

    @Override
    public String toString() {
        return id + " of " + owner;
    }

    private static String hex(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
