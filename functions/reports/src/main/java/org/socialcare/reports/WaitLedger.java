package org.socialcare.reports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.Aim;
import org.socialcare.domain.coverage.CurrentWait;
import org.socialcare.domain.coverage.Waited;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.State;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepWaits;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notes of agents' answers of the last half hour how much open time their customers had waited;
 * what is older, as in a replay, says nothing of now and costs nothing.
 */
final class WaitLedger {
    private final KeepWaits waits;
    private final FindBrand brands;
    private final InstantSource clock;

    WaitLedger(KeepWaits waits, FindBrand brands, InstantSource clock) {
        this.waits = waits;
        this.brands = brands;
        this.clock = clock;
    }

    void note(List<TicketFact> told) {
        Instant oldest = clock.instant().minus(CurrentWait.RECENT);
        Map<ChannelId, List<Waited>> channels = new LinkedHashMap<>();
        for (TicketFact fact : told) {
            if (!(fact.what() instanceof What.Replied replied) || fact.at().isBefore(oldest)) {
                continue;
            }
            waited(fact)
                    .ifPresent(
                            open ->
                                    channels.computeIfAbsent(fact.channel(), _ -> new ArrayList<>())
                                            .add(new Waited(replied.reply(), fact.at(), open)));
        }
        channels.forEach(waits::keep);
    }

    /** Absent for words that ended nobody's wait. */
    private Optional<Duration> waited(TicketFact fact) {
        Optional<Brand> brand = brands.brand(fact.brand());
        Optional<State> after = fact.after();
        if (brand.isEmpty() || after.isEmpty()) return Optional.empty();
        var hours =
                brand.get()
                        .hours(
                                Aim.of(brand.get()).calendar(),
                                fact.channel(),
                                after.get().traits().team());
        return after.get().measured().stream()
                .flatMap(measured -> measured.rounds().stream())
                .filter(round -> round.stop().filter(fact.at()::equals).isPresent())
                .findFirst()
                .map(round -> hours.between(round.start(), fact.at()))
                .map(open -> Duration.ofSeconds(open.toSeconds()));
    }
}
