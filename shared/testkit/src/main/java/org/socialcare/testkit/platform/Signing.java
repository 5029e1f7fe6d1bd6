package org.socialcare.testkit.platform;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests in lower-case hexadecimal, and one in base64. */
final class Signing {
    private Signing() {}

    static String sha1(byte[]... parts) {
        return hash("SHA-1", parts);
    }

    private static String hash(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException noSuchThing) {
            throw new IllegalStateException(noSuchThing);
        }
    }

    static String md5(byte[]... parts) {
        return hash("MD5", parts);
    }

    static String hmacSha256(String key, byte[]... parts) {
        return HexFormat.of().formatHex(hmac(key, parts));
    }

    static String hmacSha256Base64(String key, byte[]... parts) {
        return Base64.getEncoder().encodeToString(hmac(key, parts));
    }

    private static byte[] hmac(String key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(key), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException noSuchThing) {
            throw new IllegalStateException(noSuchThing);
        }
    }

    static Charset charset() {
        return StandardCharsets.UTF_8;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
