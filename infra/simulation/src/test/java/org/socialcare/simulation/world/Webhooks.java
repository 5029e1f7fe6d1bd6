package org.socialcare.simulation.world;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.simulation.machine.Engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The platforms' side of webhooks: post, post again until it is stored, sometimes once too often.
 */
final class Webhooks {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofMinutes(4);

    private final Http http;
    private final Engine engine;
    private final VirtualClock clock;
    private final Chaos chaos;
    private final Dice dice;
    private final Trace trace;
    private final List<Posting> postings = new ArrayList<>();

    Webhooks(Http http, Engine engine, VirtualClock clock, Chaos chaos, Dice dice, Trace trace) {
        this.http = http;
        this.engine = engine;
        this.clock = clock;
        this.chaos = chaos;
        this.dice = dice;
        this.trace = trace;
    }

    List<Posting> postings() {
        return postings;
    }

    /** Delivers what was said; an odd delivery has a part of a kind that nobody knows. */
    void deliver(List<PlatformEvent> events, boolean odd) {
        ChannelId channel = events.getFirst().channel();
        Delivery delivery = Dialect.of(channel.platform()).deliver(events, odd);
        var kind = odd ? Posting.Kind.ODD : Posting.Kind.PROPER;
        begin(new Posting(channel, delivery, kind, events));
    }

    void garble(ChannelId channel, int number) {
        byte[] body = ("{\"object\":\"page\",\"entry\":" + number).getBytes(StandardCharsets.UTF_8);
        Delivery delivery = Dialect.of(channel.platform()).sign(body);
        begin(new Posting(channel, delivery, Posting.Kind.GARBLED, List.of()));
    }

    void forge(List<PlatformEvent> events) {
        ChannelId channel = events.getFirst().channel();
        Delivery real = Dialect.of(channel.platform()).deliver(events, false);
        Delivery forged =
                new Delivery(
                        "POST",
                        Map.of("signature", "0", "timestamp", "1", "nonce", "2"),
                        Map.of("x-hub-signature-256", "sha256=0", "x-douyin-signature", "0"),
                        real.body());
        begin(new Posting(channel, forged, Posting.Kind.FORGED, List.of()));
    }

    private void begin(Posting posting) {
        postings.add(posting);
        boolean late = dice.happens(chaos.weather().platform());
        engine.plan(
                clock.instant().plus(late ? dice.millis(0, 60_000) : dice.millis(50, 400)),
                () -> post(posting));
    }

    private void post(Posting posting) {
        var delivery = posting.delivery();
        String path = "/webhooks/" + posting.channel();
        trace.say(() -> posting.channel() + " posts " + posting.events());
        var exchange =
                http.call(
                        "intake",
                        delivery.method(),
                        path,
                        Map.of(
                                "platform",
                                posting.channel().platform(),
                                "channel",
                                posting.channel().account()),
                        delivery.query(),
                        delivery.headers(),
                        delivery.body(),
                        "");
        posting.answered(exchange.request(), exchange.status());
        trace.say(() -> exchange.request() + " is answered " + exchange.status());
        boolean settled = exchange.status() < 500;
        if (!settled) {
            Duration wait = posting.posted() < 4 ? SOON : LATER;
            engine.plan(clock.instant().plus(wait), () -> post(posting));
        } else if (posting.posted() < 4 && dice.happens(chaos.weather().platform() / 2)) {
            Duration wait = dice.happens(700) ? dice.millis(0, 20_000) : Duration.ofMinutes(6);
            engine.plan(clock.instant().plus(wait), () -> post(posting));
        }
    }
}
