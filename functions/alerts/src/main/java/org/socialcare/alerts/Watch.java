package org.socialcare.alerts;

import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Bucket;
import org.socialcare.domain.alerts.NegativeShare;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at every channel's last hour and raises what is worth it. */
final class Watch {
    private static final NegativeShare RULE = NegativeShare.DEFAULT;

    /** Above this share an alert is more than a warning. */
    private static final double CRITICAL = 0.6;

    /** Alerts looked through for the last one of a channel. */
    private static final int LATEST = 50;

    private final FindBrand brands;
    private final ReadSignals signals;
    private final ReadAlerts known;
    private final KeepAlert alerts;
    private final Consumer<KeptAlert> tell;
    private final InstantSource clock;

    /**
     * @param tell what happens with an alert that is news
     */
    Watch(
            FindBrand brands,
            ReadSignals signals,
            ReadAlerts known,
            KeepAlert alerts,
            Consumer<KeptAlert> tell,
            InstantSource clock) {
        this.brands = brands;
        this.signals = signals;
        this.known = known;
        this.alerts = alerts;
        this.tell = tell;
        this.clock = clock;
    }

    /** Returns how many alerts were news. */
    int look(Log log) {
        return EveryBrand.run(
                brands.brands(), log, id -> brands.brand(id).map(this::look).orElse(0));
    }

    private int look(Brand brand) {
        int raised = 0;
        var latest = known.ofBrand(brand.id(), Optional.empty(), LATEST).alerts();
        for (var channel : brand.channels()) {
            var alert = judge(channel, latest).map(found -> kept(brand.id(), found));
            raised += alert.isPresent() && raise(alert.get()) ? 1 : 0;
        }
        return raised;
    }

    /**
     * Told first and kept second: whoever dies in between tells it again under the same id, and
     * nothing is kept that nobody heard of.
     */
    private boolean raise(KeptAlert alert) {
        if (known.alert(alert.id()).isPresent()) {
            return false;
        }
        tell.accept(alert);
        return alerts.raise(alert);
    }

    private Optional<Alert> judge(Channel channel, List<KeptAlert> latest) {
        var now = clock.instant();
        var from = RULE.windowStart(now);
        var buckets = new ArrayList<Bucket>();
        for (var window : signals.between(channel.id(), from, from.plus(RULE.window()))) {
            buckets.add(
                    new Bucket(
                            window.start(),
                            (int) window.count(Signals.MESSAGES),
                            (int) window.count(Signals.NEGATIVE)));
        }
        return RULE.judge(channel.id(), buckets, List.of(), last(channel.id(), latest), now);
    }

    private static Optional<Instant> last(ChannelId channel, List<KeptAlert> latest) {
        return latest.stream()
                .filter(
                        a ->
                                a.channel().equals(channel)
                                        && a.indicator().equals(NegativeShare.NAME))
                .map(KeptAlert::at)
                .max(Instant::compareTo);
    }

    private KeptAlert kept(String brand, Alert alert) {
        return new KeptAlert(
                alert.indicator()
                        + "."
                        + alert.channel().platform()
                        + "."
                        + alert.channel().account()
                        + "."
                        + alert.to().getEpochSecond(),
                brand,
                alert.channel(),
                alert.indicator(),
                alert.share() >= CRITICAL ? "critical" : "warning",
                alert.share(),
                alert.threshold(),
                alert.messages(),
                Duration.between(alert.from(), alert.to()),
                clock.instant(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
