package org.socialcare.local.demo;

import org.socialcare.local.extension.DemoChannel;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws ids and secrets of the shapes the platforms issue. */
final class Secrets {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" + DIGITS;

    private final RandomGenerator random;

    Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** The shop's accounts, each with fresh secrets. */
    List<DemoChannel> channels() {
        return List.of(
                new DemoChannel("facebook", "olive", "Olive & Oak", "presales", facebook()),
                new DemoChannel("instagram", "olive", "olive.and.oak", "presales", instagram()),
                new DemoChannel("whatsapp", "olive", "Olive & Oak", "presales", whatsapp()),
                new DemoChannel("wechat", "olive", "橄榄与橡木", "aftersales", wechat(false)),
                new DemoChannel("wechat", "olive-safe", "橄榄与橡木会员", "aftersales", wechat(true)),
                new DemoChannel("wecom", "olive", "橄榄与橡木客服", "aftersales", wecom()),
                new DemoChannel("weibo", "olive", "橄榄与橡木微博", "community", weibo()),
                new DemoChannel("douyin", "olive", "橄榄与橡木官方", "community", douyin()),
                new DemoChannel("kuaishou", "olive", "橄榄与橡木快手", "community", kuaishou()),
                new DemoChannel("x", "olive", "Olive & Oak", "presales", x()),
                new DemoChannel("linkedin", "olive", "Olive & Oak", "community", linkedin()),
                new DemoChannel("signed", "olive", "Olive & Oak chat", "presales", signed()));
    }

    private Map<String, String> facebook() {
        return Map.of(
                "page_id", "1" + of(DIGITS, 14),
                "app_id", "2" + of(DIGITS, 14),
                "app_secret", hex(16),
                "verify_token", of(LETTERS, 24),
                "page_token", "EAA" + of(LETTERS, 60));
    }

    private Map<String, String> instagram() {
        return Map.of(
                "ig_id",
                "1784" + of(DIGITS, 13),
                "app_secret",
                hex(16),
                "verify_token",
                of(LETTERS, 24),
                "access_token",
                "EAA" + of(LETTERS, 60));
    }

    private Map<String, String> whatsapp() {
        return Map.of(
                "waba_id", "1" + of(DIGITS, 14),
                "phone_number_id", "1" + of(DIGITS, 14),
                "app_secret", hex(16),
                "verify_token", of(LETTERS, 24),
                "access_token", "EAA" + of(LETTERS, 60));
    }

    private Map<String, String> wechat(boolean safe) {
        return Map.of(
                "account_id",
                "gh_" + hex(6),
                "app_id",
                "wx" + hex(8),
                "app_secret",
                hex(16),
                "token",
                of(LETTERS, 24),
                "encoding_aes_key",
                safe ? of(LETTERS, 43) : "",
                "cover_media_id",
                of(LETTERS, 43));
    }

    private Map<String, String> wecom() {
        return Map.of(
                "corp_id", "ww" + hex(8),
                "corp_secret", of(LETTERS, 43),
                "open_kfid", "wk" + of(LETTERS, 30),
                "token", of(LETTERS, 24),
                "encoding_aes_key", of(LETTERS, 43));
    }

    private Map<String, String> weibo() {
        return Map.of(
                "account_id", "1" + of(DIGITS, 9),
                "app_secret", hex(16),
                "access_token", "2.00" + of(LETTERS, 28));
    }

    private Map<String, String> signed() {
        return Map.of(
                "secret", of(LETTERS, 40),
                "reply_secret", of(LETTERS, 40),
                "reply_url", "https://chat.olive.example/replies");
    }

    private Map<String, String> douyin() {
        return Map.of(
                "open_id",
                uuid(),
                "client_key",
                "aw" + of("abcdefghijklmnopqrstuvwxyz0123456789", 14),
                "client_secret",
                hex(16),
                "refresh_token",
                "rft." + hex(24));
    }

    private Map<String, String> kuaishou() {
        return Map.of("open_id", hex(16), "app_id", "ks" + of(DIGITS, 15), "app_secret", hex(16));
    }

    private Map<String, String> x() {
        return Map.of(
                "user_id", "18" + of(DIGITS, 17),
                "consumer_secret", of(LETTERS, 50),
                "client_id", of(LETTERS, 34),
                "client_secret", of(LETTERS, 50),
                "refresh_token", of(LETTERS, 91));
    }

    private Map<String, String> linkedin() {
        return Map.of(
                "organization",
                "urn:li:organization:9" + of(DIGITS, 7),
                "client_id",
                of(LETTERS, 14),
                "client_secret",
                of(LETTERS, 16),
                "refresh_token",
                "AQ" + of(LETTERS, 120));
    }

    private String uuid() {
        return hex(4) + "-" + hex(2) + "-" + hex(2) + "-" + hex(2) + "-" + hex(6);
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    private String of(String alphabet, int length) {
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }
}
