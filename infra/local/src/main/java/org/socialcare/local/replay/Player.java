package org.socialcare.local.replay;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Simulators;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides about each payload: skip it, or sign and send it. */
final class Player {
    private final RunningSuite suite;
    private final List<DemoChannel> channels;
    private final Map<String, String> chosen;
    private final SampleIndex index;
    private final InstantSource clock;

    /**
     * @param chosen accounts by platform, where another than the first is wanted
     */
    Player(
            RunningSuite suite,
            List<DemoChannel> channels,
            Map<String, String> chosen,
            SampleIndex index,
            InstantSource clock) {
        this.suite = suite;
        this.channels = channels;
        this.chosen = chosen;
        this.index = index;
        this.clock = clock;
    }

    Verdict play(Payload payload) throws InterruptedException {
        Optional<String> outside = index.notADelivery(payload.name());
        if (outside.isPresent()) {
            return new Verdict.Skipped(payload.name(), outside.get());
        }
        Optional<String> platform = Origin.of(payload);
        if (platform.isEmpty()) {
            return new Verdict.Skipped(payload.name(), "not a delivery of a known platform");
        }
        if (platform.get().startsWith("we") && Origin.isSealed(payload)) {
            return new Verdict.Skipped(
                    payload.name(),
                    "encrypted for another account, which cannot be signed again without its key");
        }
        Optional<DemoChannel> channel = channel(platform.get());
        Optional<Dialect> dialect = Simulators.dialect(platform.get());
        return channel.isPresent() && dialect.isPresent()
                ? send(payload, channel.get(), dialect.get())
                : new Verdict.Skipped(payload.name(), "no channel for " + platform.get());
    }

    private Verdict send(Payload payload, DemoChannel channel, Dialect dialect)
            throws InterruptedException {
        var signed = dialect.sign(channel, payload.body(), clock.instant());
        long begun = System.nanoTime();
        int status = suite.deliver(channel, signed);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return new Verdict.Sent(payload.name(), channel.id(), status, millis);
    }

    private Optional<DemoChannel> channel(String platform) {
        String account = chosen.getOrDefault(platform, "");
        return channels.stream()
                .filter(channel -> channel.platform().equals(platform))
                .filter(channel -> account.isEmpty() || channel.account().equals(account))
                .findFirst();
    }
}
