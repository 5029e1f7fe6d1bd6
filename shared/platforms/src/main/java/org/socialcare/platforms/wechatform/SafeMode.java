package org.socialcare.platforms.wechatform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-CBC as WeChat and WeCom use it: 16 random bytes, the length, the message, the receiver's
 * id, padded to blocks of 32 bytes - which ready-made unpadding for blocks of 16 would refuse.
 */
public final class SafeMode {
    private static final int RANDOM = 16;
    private static final int HEAD = RANDOM + Integer.BYTES;
    private static final int PAD_BLOCK = 32;

    private SafeMode() {}

    /** What became of something encrypted. */
    public sealed interface Outcome {}

    /** What was inside. */
    public record Opened(String message) implements Outcome {}

    /** Well encrypted, but the receiver named inside is not this account. */
    public record ForSomebodyElse() implements Outcome {}

    /** Not what it should be, or for no key we have. */
    public record Locked(String why) implements Outcome {}

    /**
     * Tries one key after the other.
     *
     * @param keys each of 43 characters; what is none opens nothing
     * @param receiver whom it must name inside; that may be nobody
     */
    public static Outcome open(String sealed, List<String> keys, String receiver) {
        Outcome outcome = new Locked("encrypted, and no key of the channel opens it");
        byte[] cipherText;
        try {
            cipherText = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException notBase64) {
            return new Locked("encrypted, but not in base64");
        }
        for (String encoded : keys) {
            Optional<byte[]> plain = key(encoded).flatMap(key -> decrypt(key, cipherText));
            Optional<Outcome> opened = plain.flatMap(bytes -> unpack(bytes, receiver));
            if (opened.isPresent()) {
                outcome = opened.get();
                if (outcome instanceof Opened) {
                    return outcome;
                }
            }
        }
        return outcome;
    }

    /** The low bits of the 43rd character belong to no byte, and may be anything. */
    private static Optional<byte[]> key(String encoded) {
        if (encoded.length() != 43) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(encoded + "="));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> decrypt(byte[] key, byte[] cipherText) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(key, 0, 16));
            return Optional.of(cipher.doFinal(cipherText));
        } catch (GeneralSecurityException notWholeBlocks) {
            return Optional.empty();
        }
    }

    /** Empty if the bytes are not laid out as they must be, which is how a wrong key shows. */
    private static Optional<Outcome> unpack(byte[] plain, String receiver) {
        int end = plain.length - (plain.length == 0 ? 0 : plain[plain.length - 1]);
        if (end > plain.length - 1 || end < plain.length - PAD_BLOCK || end < HEAD) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(plain).getInt(RANDOM);
        if (length < 0 || length > end - HEAD) {
            return Optional.empty();
        }
        Optional<String> message = utf8(plain, HEAD, length);
        Optional<String> named = utf8(plain, HEAD + length, end - HEAD - length);
        if (message.isEmpty() || named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                named.get().equals(receiver) ? new Opened(message.get()) : new ForSomebodyElse());
    }

    private static Optional<String> utf8(byte[] bytes, int from, int length) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + length)))
                            .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
