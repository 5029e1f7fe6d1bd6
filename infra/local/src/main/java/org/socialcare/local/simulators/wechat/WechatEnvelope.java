package org.socialcare.local.simulators.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals messages as WeChat's safe mode does: AES-256-CBC over a frame padded to 32 bytes. */
public final class WechatEnvelope {
    /** Bytes that stand before the length so that equal messages look different. */
    public static final int SALT = 16;

    private static final int BLOCK = 32;

    private final byte[] key;
    private final byte[] appId;

    /**
     * @param aesKey the console's 43 characters
     */
    public WechatEnvelope(String aesKey, String appId) {
        this.key = Base64.getDecoder().decode(aesKey + "=");
        this.appId = appId.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Encrypts one message.
     *
     * @param salt {@link #SALT} bytes
     */
    public String seal(byte[] salt, byte[] message) {
        int bare = SALT + Integer.BYTES + message.length + appId.length;
        int padding = BLOCK - bare % BLOCK;
        ByteBuffer frame = ByteBuffer.allocate(bare + padding);
        frame.put(salt).putInt(message.length).put(message).put(appId);
        Arrays.fill(frame.array(), bare, bare + padding, (byte) padding);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(key, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(frame.array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("not a 256-bit key", impossible);
        }
    }
}
