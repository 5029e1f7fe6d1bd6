package org.socialcare.platforms.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests that platforms sign with, in lower-case hexadecimal as all of them write it. */
public final class Digests {
    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    public static String sha1(byte[]... parts) {
        return hex("SHA-1", parts);
    }

    public static String sha256(byte[]... parts) {
        return hex("SHA-256", parts);
    }

    /** The key must not be empty: an unset secret authenticates nothing. */
    public static String hmacSha256(String key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException noSuchThing) {
            throw new IllegalStateException("every JDK has HmacSHA256", noSuchThing);
        }
    }

    /** Compares a secret or digest in a time that does not tell where the two differ. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HEX.formatHex(digest.digest());
        } catch (NoSuchAlgorithmException noSuchThing) {
            throw new IllegalStateException("every JDK has " + algorithm, noSuchThing);
        }
    }
}
