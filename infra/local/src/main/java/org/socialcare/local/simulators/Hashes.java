package org.socialcare.local.simulators;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hashes that platforms sign with, as lower-case hexadecimal but one. */
public final class Hashes {
    private Hashes() {}

    /** HMAC-SHA256, as Meta and LinkedIn sign. */
    public static String hmacSha256(String key, byte[] message) {
        return HexFormat.of().formatHex(hmac(key, message));
    }

    /** HMAC-SHA256 in base64, as X signs. */
    public static String hmacSha256Base64(String key, byte[] message) {
        return Base64.getEncoder().encodeToString(hmac(key, message));
    }

    /** MD5 of the body and, right behind it, a secret, as Kuaishou signs. */
    public static String md5(byte[] message, String secret) {
        MessageDigest digest = digest("MD5");
        digest.update(message);
        byte[] hash = digest.digest(secret.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] hmac(String key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", missing);
        }
    }

    /** SHA-1 of a secret and, right behind it, the body, as Douyin signs. */
    public static String sha1(String secret, byte[] message) {
        MessageDigest digest = digest("SHA-1");
        digest.update(secret.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(message));
    }

    /** SHA-1 of the parts in byte order, as WeChat signs. */
    public static String sha1Sorted(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted); // tokens, digits and base64 are ASCII: text order is byte order
        return sha1(String.join("", sorted), new byte[0]);
    }

    /** SHA-256 of a text, where an id is wanted that is always the same. */
    public static byte[] sha256(byte[] message) {
        return digest("SHA-256").digest(message);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK lacks " + algorithm, missing);
        }
    }
}
