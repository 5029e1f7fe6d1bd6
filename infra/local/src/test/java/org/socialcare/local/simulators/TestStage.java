package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A stage whose time stands still and whose webhooks land in a list. */
final class TestStage implements InstantSource {
    static final DemoChannel FACEBOOK =
            shop(
                    "facebook",
                    Map.of("page_id", "111", "app_secret", "quiet", "page_token", "EAAtest"));
    static final DemoChannel INSTAGRAM =
            shop(
                    "instagram",
                    Map.of("ig_id", "1784", "app_secret", "quiet", "access_token", "IGtest"));
    static final DemoChannel WHATSAPP =
            shop(
                    "whatsapp",
                    Map.of(
                            "waba_id", "901",
                            "phone_number_id", "301",
                            "app_secret", "quiet",
                            "access_token", "WAtest"));
    static final DemoChannel WECHAT =
            shop(
                    "wechat",
                    Map.of(
                            "account_id", "gh_1",
                            "app_id", "wx1",
                            "app_secret", "hush",
                            "token", "AAAAA"));
    static final DemoChannel WECOM =
            shop(
                    "wecom",
                    Map.of(
                            "corp_id", "ww1",
                            "corp_secret", "shh",
                            "open_kfid", "wk1",
                            "token", "AAAAA",
                            "encoding_aes_key", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"));
    static final DemoChannel WEIBO =
            shop("weibo", Map.of("account_id", "19", "app_secret", "mum", "access_token", "2.00a"));
    static final DemoChannel DOUYIN =
            shop(
                    "douyin",
                    Map.of(
                            "open_id", "brand-1",
                            "client_key", "aw1",
                            "client_secret", "psst",
                            "refresh_token", "rft.1"));
    static final DemoChannel KUAISHOU =
            shop("kuaishou", Map.of("open_id", "brand-2", "app_id", "ks1", "app_secret", "shh"));
    static final DemoChannel X =
            shop(
                    "x",
                    Map.of(
                            "user_id", "1800",
                            "consumer_secret", "quiet",
                            "client_id", "id",
                            "client_secret", "cs",
                            "refresh_token", "r1"));
    static final DemoChannel LINKEDIN =
            shop(
                    "linkedin",
                    Map.of(
                            "organization", "urn:li:organization:9",
                            "client_id", "id",
                            "client_secret", "cs",
                            "refresh_token", "r1"));

    static final DemoChannel SIGNED = shop("signed", Map.of("secret", "in", "reply_secret", "out"));

    private static DemoChannel shop(String platform, Map<String, String> credentials) {
        return new DemoChannel(platform, "shop", "Shop", "presales", credentials);
    }

    /** A webhook that was sent. */
    record Sending(URI webhook, Signed delivery) {
        Json json() {
            return JsonReader.read(delivery.body().bytes());
        }
    }

    final List<Sending> sendings = new ArrayList<>();
    final List<Duration> delays = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final List<Accepted> accepted = new ArrayList<>();
    final List<PlayedPlatform> platforms;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    TestStage() {
        Stage stage =
                new Stage(
                        URI.create("http://localhost:8080"),
                        this,
                        (delay, what) -> {
                            delays.add(delay);
                            what.run();
                        },
                        (webhook, delivery, _) -> sendings.add(new Sending(webhook, delivery)),
                        pauses::add,
                        new Random(7));
        platforms =
                Simulators.on(
                        stage,
                        List.of(
                                FACEBOOK, INSTAGRAM, WHATSAPP, WECHAT, WECOM, WEIBO, DOUYIN,
                                KUAISHOU, X, LINKEDIN, SIGNED));
        platforms.forEach(platform -> platform.watch(accepted::add));
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    PlayedPlatform platform(String name) {
        return platforms.stream().filter(p -> p.platform().equals(name)).findFirst().orElseThrow();
    }

    void writes(String platform, String customer, String messageId) {
        platform(platform)
                .perform(
                        "shop",
                        List.of(
                                new Act.Wrote(
                                        new Customer(customer, "Ada"), messageId, now, "hello")));
    }

    void willFail(String platform, String fault) {
        ApiAnswer answer =
                post(
                        platform,
                        "/faults",
                        "",
                        "{\"account\":\"shop\",\"next\":[\"" + fault + "\"]}");
        if (answer.status() != 200) {
            throw new AssertionError(answer.body().text());
        }
    }

    ApiAnswer get(String platform, String path, String query) {
        return platform(platform).answer(new ApiCall("GET", path, query, Map.of(), Body.EMPTY));
    }

    ApiAnswer post(String platform, String path, String query, String body) {
        return post(platform, path, query, Map.of(), body);
    }

    ApiAnswer post(
            String platform, String path, String query, Map<String, String> headers, String body) {
        return platform(platform).answer(new ApiCall("POST", path, query, headers, Body.of(body)));
    }

    static Json json(ApiAnswer answer) {
        return JsonReader.read(answer.body().bytes());
    }
}
