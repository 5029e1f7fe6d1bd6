package org.socialcare.fuzz;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.fuzz.Mode.Cover;
import org.socialcare.fuzz.Mode.Signer;
import org.socialcare.platforms.Platforms;
import org.socialcare.testkit.platform.ChannelSigner;
import org.socialcare.testkit.platform.DouyinSigner;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.testkit.platform.KuaishouSigner;
import org.socialcare.testkit.platform.LinkedInSigner;
import org.socialcare.testkit.platform.WeChatSafeMode;
import org.socialcare.testkit.platform.WeChatSigner;
import org.socialcare.testkit.platform.XSigner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Every way of signing there is, each with credentials of a made-up shop. */
final class Modes {
    private static final String SECRET = "a secret of thirty-two characters";
    private static final String STRANGE = "what a stranger thinks it might be";
    private static final String KEY = "kQ3vZt7Lw0Rb5NfYp2Jx8Hc4Gm6Td1Sa9Ue3Ik7Oq5A";
    private static final String STRANGE_KEY = "A5qO7kI3eU9aS1dT6mG4cH8xJ2pYfN5bR0wL7tZv3Qk";
    private static final Set<String> PLAIN = Set.of("signature", "timestamp", "nonce");
    private static final Set<String> SEALED = Set.of("msg_signature", "timestamp", "nonce");

    private final Path root;

    /** For the fixtures of the repository at that root. */
    Modes(Path root) {
        this.root = root;
    }

    List<Mode> all() {
        return List.of(
                facebook(), //
                instagram(),
                whatsApp(),
                weChat(),
                weChatSealed(),
                weCom(),
                weibo(),
                douyin(),
                kuaishou(),
                x(),
                linkedIn(),
                signed());
    }

    private Mode facebook() {
        return meta("facebook", Map.of("page_id", "500100", "page_token", "t"));
    }

    private Mode instagram() {
        return meta("instagram", Map.of("ig_id", "17841", "access_token", "t"));
    }

    private Mode whatsApp() {
        return meta("whatsapp", Map.of("phone_number_id", "300400", "access_token", "t"));
    }

    private Mode meta(String name, Map<String, String> own) {
        Map<String, String> values = new HashMap<>(own);
        values.put("app_secret", SECRET);
        values.put("verify_token", SECRET);
        return covered(
                name,
                values,
                secret -> (body, _) -> new FacebookSigner(secret).delivery(body),
                "x-hub-signature-256");
    }

    private Mode weChat() {
        return mode(
                "wechat",
                "wechat",
                Map.of("token", SECRET, "app_id", "wx00shop", "app_secret", "s"),
                secret -> plain(secret),
                PLAIN,
                Cover.NOTHING);
    }

    private Mode weChatSealed() {
        Map<String, String> values = new HashMap<>();
        values.put("token", SECRET);
        values.put("encoding_aes_key", KEY);
        values.put("app_id", "wx00shop");
        return mode(
                "wechat-sealed",
                "wechat",
                values,
                secret -> sealed(secret, "wx00shop"),
                SEALED,
                Cover.SEALED_PART);
    }

    private Mode weCom() {
        Map<String, String> values = new HashMap<>();
        values.put("token", SECRET);
        values.put("encoding_aes_key", KEY);
        values.put("corp_id", "ww00shop");
        values.put("corp_secret", "s");
        return mode(
                "wecom",
                "wecom",
                values,
                secret -> sealed(secret, "ww00shop"),
                SEALED,
                Cover.SEALED_PART);
    }

    private Mode weibo() {
        return mode(
                "weibo",
                "weibo",
                Map.of("app_secret", SECRET, "account_id", "1902538057", "access_token", "t"),
                secret -> plain(secret),
                PLAIN,
                Cover.NOTHING);
    }

    private Mode douyin() {
        return covered(
                "douyin",
                Map.of(
                        "client_secret", SECRET, //
                        "client_key", "k",
                        "refresh_token", "r",
                        "open_id", "open-shop"),
                secret -> (body, _) -> new DouyinSigner(secret).delivery(body, "delivery-1"),
                "x-douyin-signature");
    }

    private Mode kuaishou() {
        return covered(
                "kuaishou",
                Map.of("app_secret", SECRET, "only_account", "ks-shop"),
                secret -> (body, _) -> new KuaishouSigner(secret).delivery(body),
                "kwaisign");
    }

    private Mode x() {
        return covered(
                "x",
                Map.of(
                        "consumer_secret", SECRET,
                        "user_id", "1900000000000000001",
                        "client_id", "c",
                        "client_secret", "s",
                        "refresh_token", "r"),
                secret -> (body, _) -> new XSigner(secret).delivery(body),
                "x-twitter-webhooks-signature");
    }

    private Mode linkedIn() {
        return covered(
                "linkedin",
                Map.of(
                        "client_secret", SECRET,
                        "client_id", "c",
                        "refresh_token", "r",
                        "organization", "urn:li:organization:4400"),
                secret -> (body, _) -> new LinkedInSigner(secret).delivery(body),
                "x-li-signature");
    }

    private Mode signed() {
        return mode(
                "signed",
                "signed",
                Map.of("secret", SECRET, "reply_url", "https://chat.example.com/replies"),
                secret -> (body, at) -> new ChannelSigner(secret).delivery(body, at),
                Set.of("x-socialcare-signature", "x-socialcare-timestamp"),
                Cover.BODY);
    }

    private Mode covered(
            String name,
            Map<String, String> values,
            Function<String, Signer> signer,
            String header) {
        return mode(name, name, values, signer, Set.of(header), Cover.BODY);
    }

    private Mode mode(
            String name,
            String platform,
            Map<String, String> values,
            Function<String, Signer> signer,
            Set<String> proofs,
            Cover cover) {
        return new Mode(
                name,
                Platforms.named(platform).orElseThrow(),
                root.resolve("shared/platforms/src/test/resources/golden").resolve(platform),
                new Credentials(values),
                signer.apply(SECRET),
                signer.apply(STRANGE),
                proofs,
                cover);
    }

    private static Signer plain(String token) {
        return (body, _) -> new WeChatSigner(token).delivery(body, "1763371000", "n-1");
    }

    private static Signer sealed(String token, String account) {
        String key = token.equals(SECRET) ? KEY : STRANGE_KEY;
        WeChatSafeMode safe = new WeChatSafeMode(new WeChatSigner(token), key, account);
        return (body, _) ->
                safe.delivery(
                        account,
                        new String(body, StandardCharsets.UTF_8),
                        "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                        "1763371000",
                        "n-1");
    }
}
