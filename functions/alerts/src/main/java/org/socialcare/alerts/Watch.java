package org.socialcare.alerts;

import org.socialcare.domain.alerts.NegativeShare;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.settings.Brand;

import java.time.Clock;
import java.util.function.Consumer;

/** Looks at every channel's last hour and raises what is worth it. */
final class Watch {
    private final FindBrand brands;
    private final ReadSignals signals;
    private final KeepAlert alerts;
    private final Consumer<KeptAlert> tell;
    private final Clock clock;

    /**
     * @param tell what happens with an alert that is news
     */
    Watch(
            FindBrand brands,
            ReadSignals signals,
            KeepAlert alerts,
            Consumer<KeptAlert> tell,
            Clock clock) {
        this.brands = brands;
        this.signals = signals;
        this.alerts = alerts;
        this.tell = tell;
        this.clock = clock;
    }

    /** Returns how many alerts were news. */
    int look() {
        int raised = 0;
        for (var id : brands.brands()) {
            raised += brands.brand(id).map(this::look).orElse(0);
        }
        return raised;
    }

    private int look(Brand brand) {
        int raised = 0;
        var now = clock.instant();
        for (var channel : brand.channels()) {
            var hour = signals.between(channel.id(), now.minus(NegativeShare.PERIOD), now);
            var alert = NegativeShare.judge(brand.id(), channel.id(), hour, now);
            if (alert.isPresent() && alerts.raise(alert.get())) {
                tell.accept(alert.get());
                raised++;
            }
        }
        return raised;
    }
}
