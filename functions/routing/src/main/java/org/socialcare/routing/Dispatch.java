package org.socialcare.routing;

import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.LookOn;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.routing.Routing;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at a brand's queues and its people again and again while there is something to do. */
final class Dispatch {
    /** Of the 30 seconds that the function has: the last look may take a while. */
    private static final Duration TIME = Duration.ofSeconds(12);

    private final FindBrand brands;
    private final WatchPresence presences;
    private final Look look;
    private final Carrying carrying;
    private final LookOn lookOn;
    private final Metrics metrics;
    private final InstantSource clock;

    Dispatch(
            FindBrand brands,
            WatchPresence presences,
            Look look,
            Carrying carrying,
            LookOn lookOn,
            Metrics metrics,
            InstantSource clock) {
        this.brands = brands;
        this.presences = presences;
        this.look = look;
        this.carrying = carrying;
        this.lookOn = lookOn;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Looks at every brand; returns how many tickets changed hands. */
    int settleAll(Log log) {
        var round = round();
        return EveryBrand.run(brands.brands(), log, round::settle);
    }

    /** For one batch of calls: a brand is looked at once, however often it rings. */
    Round round() {
        return new Round(clock.instant().plus(TIME));
    }

    /** The brands looked at in one batch. */
    final class Round {
        private final Instant until;
        private final Set<String> settled = new HashSet<>();
        private final Set<String> filled = new HashSet<>();

        private Round(Instant until) {
            this.until = until;
        }

        /** Returns how many tickets changed hands. A brand nobody has set up has none. */
        int answer(Ring ring) {
            return switch (ring) {
                case Ring.Whole(var brand) -> settle(brand);
                case Ring.Room(var brand) -> fill(brand);
                case Ring.Waiting(var brand, var agent) ->
                        isThere(brand, agent) ? 0 : settle(brand);
            };
        }

        private int settle(String id) {
            if (settled.contains(id)) return 0;
            int moved = lookAt(id, Look.Reach.EVERYTHING);
            settled.add(id);
            filled.add(id);
            return moved;
        }

        private int fill(String id) {
            if (filled.contains(id)) return 0;
            int moved = lookAt(id, Look.Reach.WHAT_WAITS);
            filled.add(id);
            return moved;
        }

        private int lookAt(String id, Look.Reach reach) {
            return brands.brand(id)
                    .map(brand -> Dispatch.this.settle(brand, reach, until))
                    .orElse(0);
        }
    }

    private boolean isThere(String id, String agent) {
        return brands.brand(id)
                .filter(
                        brand ->
                                !Routing.keeps(
                                        brand, presences.presences(id), agent, clock.instant()))
                .isEmpty();
    }

    private int settle(Brand brand, Look.Reach reach, Instant until) {
        int moved = 0;
        do {
            var decided = look.decide(brand, reach, this::present);
            decided.lookAt().ifPresent(at -> lookOn.lookOn(brand.id(), at));
            int now = carrying.carryOut(decided);
            moved += now;
            if (now == 0 || !decided.more()) {
                tellWhatIsHeldBack(brand, decided.limited().waiting());
                return moved;
            }
        } while (clock.instant().isBefore(until));
        lookOn.lookOn(brand.id());
        return moved;
    }

    private void tellWhatIsHeldBack(Brand brand, int tickets) {
        if (tickets > 0) metrics.countBy("Brand", brand.id(), "TicketsHeldByLimit", tickets);
    }

    private List<Presence> present(String brand) {
        var present = presences.presences(brand);
        noteSilence(brand, present);
        return present;
    }

    /** Whoever is heard again meanwhile, or says something, was not silent. */
    private void noteSilence(String brand, List<Presence> present) {
        for (var presence : present) {
            PresenceUpdate.silent(presence, clock.instant())
                    .ifPresent(silent -> presences.keep(brand, silent));
        }
    }
}
