package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Delivery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and signs as WeChat does in safe mode.
 *
 * @param encodingAesKey 43 characters
 */
public record WeChatSafeMode(WeChatSigner signer, String encodingAesKey, String appId) {
    private static final int BLOCK = 32;

    /**
     * What stands in {@code Encrypt}.
     *
     * @param random 16 bytes
     */
    public String encrypt(String message, byte[] random) {
        byte[] key = Base64.getDecoder().decode(encodingAesKey + "=");
        byte[] words = Signing.utf8(message);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(random);
        plain.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(words.length).array());
        plain.writeBytes(words);
        plain.writeBytes(Signing.utf8(appId));
        int pad = BLOCK - plain.size() % BLOCK;
        for (int i = 0; i < pad; i++) {
            plain.write(pad);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(key, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.toByteArray()));
        } catch (GeneralSecurityException noSuchThing) {
            throw new IllegalStateException(noSuchThing);
        }
    }

    /** The query of a delivery with this encrypted part. */
    public Map<String, String> query(String encrypted, String timestamp, String nonce) {
        Map<String, String> query = new HashMap<>(signer.query(timestamp, nonce));
        query.put("encrypt_type", "aes");
        query.put("msg_signature", signer.signature(timestamp, nonce, encrypted));
        return query;
    }

    /** A message in its XML envelope. */
    public Delivery delivery(
            String account, String message, byte[] random, String timestamp, String nonce) {
        String encrypted = encrypt(message, random);
        String body =
                "<xml><ToUserName><![CDATA["
                        + account
                        + "]]></ToUserName><Encrypt><![CDATA["
                        + encrypted
                        + "]]></Encrypt></xml>";
        return new Delivery(
                "POST", query(encrypted, timestamp, nonce), Map.of(), Signing.utf8(body));
    }
}
