package org.socialcare.platforms.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The digests that platforms sign with, in lower-case hexadecimal as nearly all of them write it.
 */
public final class Digests {
    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    public static String sha1(byte[]... parts) {
        return hex("SHA-1", parts);
    }

    public static String sha256(byte[]... parts) {
        return hex("SHA-256", parts);
    }

    public static String md5(byte[]... parts) {
        return hex("MD5", parts);
    }

    /** The key must not be empty: an unset secret authenticates nothing. */
    public static String hmacSha256(String key, byte[]... parts) {
        return HEX.formatHex(hmac(key, parts));
    }

    /** The same in base64, as X writes it. */
    public static String hmacSha256Base64(String key, byte[]... parts) {
        return Base64.getEncoder().encodeToString(hmac(key, parts));
    }

    /** Compares a secret or digest in a time that does not tell where the two differ. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(String key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException noSuchThing) {
            throw new IllegalStateException("every JDK has HmacSHA256", noSuchThing);
        }
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
