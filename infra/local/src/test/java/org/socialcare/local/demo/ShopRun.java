package org.socialcare.local.demo;

import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.PlayedPlatform;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.simulators.Simulators;
import org.socialcare.local.simulators.Stage;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Set;

/** A shop in a time of its own: what is due happens when time passes, on the test's thread. */
final class ShopRun implements InstantSource {
    /** Who writes where is drawn: a platform that joins the shop must not change these runs. */
    private static final Set<String> PLATFORMS = Set.of("facebook", "wechat", "douyin");

    private record Due(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private final List<String> said = new ArrayList<>();
    private final DemoChannel facebook;
    private final PlayedPlatform graph;
    private final Shop shop;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private boolean answering;
    private long order;

    ShopRun(Path folder, Properties properties) {
        URI http = URI.create("http://localhost:8080");
        List<DemoChannel> channels =
                Demo.channels(folder).stream()
                        .filter(channel -> PLATFORMS.contains(channel.platform()))
                        .toList();
        Stage stage = new Stage(http, this, this::after, this::hear, _ -> {}, new Random(1));
        List<PlayedPlatform> platforms = Simulators.on(stage, channels);
        facebook = channels.getFirst();
        graph = platforms.getFirst();
        ShopSettings settings = ShopSettings.from(properties);
        shop =
                new Shop(
                        settings,
                        new Casting(settings.seed(), channels),
                        platforms,
                        this::after,
                        this,
                        new Random(2),
                        http);
        shop.open();
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        Instant until = now.plus(time);
        for (Due next = due.peek(); next != null && !next.at().isAfter(until); next = due.peek()) {
            due.remove();
            now = next.at();
            next.what().run();
        }
        now = until;
    }

    /** From now on every message to the Page is answered after three seconds. */
    void answerEverything() {
        answering = true;
    }

    /** The bodies delivered so far. */
    List<String> said() {
        return List.copyOf(said);
    }

    int distinct() {
        return Set.copyOf(said).size();
    }

    void close() {
        shop.close();
    }

    private void after(Duration delay, Runnable what) {
        due.add(new Due(now.plus(delay), order++, what));
    }

    private void hear(URI webhook, Signed delivery, RetryPlan retries) {
        said.add(delivery.body().text());
        if (answering && webhook.getPath().endsWith(facebook.id())) {
            for (Json entry : JsonReader.read(delivery.body().bytes()).arr("entry")) {
                for (Json item : entry.arr("messaging")) {
                    String sender = item.obj("sender").textOrEmpty("id");
                    if (item.obj("message").text("text").isPresent()
                            && !item.obj("message").flag("is_echo")) {
                        after(Duration.ofSeconds(3), () -> answer(sender));
                    }
                }
            }
        }
    }

    private void answer(String customer) {
        String body =
                "{\"recipient\":{\"id\":\""
                        + customer
                        + "\"},\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"Of"
                        + " course\"}}";
        graph.answer(
                new ApiCall(
                        "POST",
                        "/v24.0/me/messages",
                        "access_token=" + facebook.credentials().get("page_token"),
                        Map.of(),
                        Body.of(body)));
    }
}
