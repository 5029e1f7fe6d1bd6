package org.socialcare.platforms;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.testkit.platform.DouyinSigner;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.testkit.platform.KuaishouSigner;
import org.socialcare.testkit.platform.LinkedInSigner;
import org.socialcare.testkit.platform.WeChatSafeMode;
import org.socialcare.testkit.platform.WeChatSigner;
import org.socialcare.testkit.platform.XSigner;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Signs what was captured as its platform would have, with secrets of ours. */
final class CapturedSigner {
    private static final Credentials CREDENTIALS =
            new Credentials(
                    Map.of(
                            "app_secret",
                            "s",
                            "client_secret",
                            "s",
                            "token",
                            "s",
                            "consumer_secret",
                            "s"));

    private static final String AES_KEY = "kQ3vZt7Lw0Rb5NfYp2Jx8Hc4Gm6Td1Sa9Ue3Ik7Oq5A";

    private CapturedSigner() {}

    static Credentials credentials(Sample sample) {
        return sample.get("platform").equals("wecom")
                ? CREDENTIALS.with("encoding_aes_key", AES_KEY).with("corp_id", "corp")
                : CREDENTIALS;
    }

    static Delivery signed(Sample sample) {
        byte[] body = sample.body();
        return switch (sample.get("platform")) {
            case "facebook", "instagram", "whatsapp" -> new FacebookSigner("s").delivery(body);
            case "douyin" -> new DouyinSigner("s").delivery(body, "delivery-1");
            case "wecom" -> sealed(body);
            case "x" -> new XSigner("s").delivery(body);
            case "linkedin" -> new LinkedInSigner("s").delivery(batch(body));
            case "kuaishou" -> new KuaishouSigner("s").delivery(body);
            default -> new WeChatSigner("s").delivery(body, "1763371000", "n");
        };
    }

    /** One capture of LinkedIn's is a single notification, which never comes without its batch. */
    private static byte[] batch(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.contains("\"notifications\"")
                ? body
                : ("{\"notifications\":[" + text + "]}").getBytes(StandardCharsets.UTF_8);
    }

    /** WeCom takes nothing in clear; a byte order mark is kept, as it is inside some captures. */
    private static Delivery sealed(byte[] body) {
        return new WeChatSafeMode(new WeChatSigner("s"), AES_KEY, "corp")
                .delivery(
                        "corp",
                        new String(body, StandardCharsets.UTF_8),
                        "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                        "1763371000",
                        "n");
    }
}
