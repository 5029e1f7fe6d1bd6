package org.socialcare.reports;

import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.reports.Campaigns;
import org.socialcare.domain.reports.Ended;
import org.socialcare.domain.reports.Pack;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Setting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Orders the reports of what has ended where each brand lives. How far each schedule has come is
 * kept, so that missed hours are caught up and nothing is ordered twice. Then what arrived is
 * counted and gaps to come are looked for.
 */
final class Planner {
    /** The last facts of a day take their way through the bus and a queue. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final FindBrand brands;
    private final ReadSettings settings;
    private final KeepCursor reached;
    private final Midnight midnight;
    private final RollUp arrivals;
    private final GapWatch gaps;
    private final Orders orders;
    private final GoalPlan goals;
    private final InstantSource clock;

    Planner(
            FindBrand brands,
            ReadSettings settings,
            KeepCursor reached,
            Midnight midnight,
            RollUp arrivals,
            GapWatch gaps,
            Orders orders,
            InstantSource clock) {
        this.brands = brands;
        this.settings = settings;
        this.reached = reached;
        this.midnight = midnight;
        this.arrivals = arrivals;
        this.gaps = gaps;
        this.orders = orders;
        this.goals = new GoalPlan(reached, orders);
        this.clock = clock;
    }

    /** Returns how many reports were ordered. */
    int run(Log log) {
        return EveryBrand.run(
                brands.brands(), log, id -> brands.brand(id).map(this::plan).orElse(0));
    }

    private int plan(Brand brand) {
        midnight.carry(brand, clock.instant().minus(GRACE));
        int ordered = campaigns(brand);
        for (var pack : Packs.all()) {
            if (!pack.goals()) ordered += plan(brand, pack);
        }
        ordered += goals.plan(brand, clock.instant().minus(GRACE), clock.instant());
        // reports do not wait for what is only foreseen
        arrivals.count(brand, clock.instant().minus(GRACE));
        gaps.look(brand, clock.instant());
        return ordered;
    }

    private int plan(Brand brand, Pack pack) {
        int ordered = 0;
        for (var rhythm : pack.rhythms()) {
            ordered += plan(brand, pack, rhythm);
        }
        return ordered;
    }

    private int plan(Brand brand, Pack pack, Rhythm rhythm) {
        String sweep = sweep(brand, pack.id() + "#" + rhythm.word());
        Instant now = clock.instant();
        var ended =
                Ended.since(
                        reached.reached(sweep),
                        rhythm,
                        brand.zone(),
                        now.minus(GRACE),
                        most(rhythm));
        for (var period : ended) {
            orders.take(ReportOrder.scheduled(brand.id(), pack, rhythm, period, now));
            reached.advance(sweep, period.end(brand.zone()));
        }
        return ended.size();
    }

    /** Campaigns that were over before anybody looked for the first time are left alone. */
    private int campaigns(Brand brand) {
        String sweep = sweep(brand, "campaigns");
        Instant until = clock.instant().minus(GRACE);
        Instant since = reached.reached(sweep).orElse(until);
        int ordered = 0;
        for (var versioned : settings.settings(brand.id())) {
            if (versioned.setting() instanceof Setting.OfEvent(var event)
                    && event.to().isAfter(since)
                    && !event.to().isAfter(until)) {
                orders.take(Campaigns.order(brand, event, clock.instant()));
                ordered++;
            }
        }
        reached.advance(sweep, until);
        return ordered;
    }

    private static String sweep(Brand brand, String what) {
        return "reports#" + brand.id() + "#" + what;
    }

    /** After a long silence people are spared what is no longer news. */
    private static int most(Rhythm rhythm) {
        return switch (rhythm) {
            case DAILY -> 7;
            case WEEKLY -> 4;
            case MONTHLY -> 3;
            case QUARTERLY -> 2;
            case CUSTOM -> 0;
        };
    }
}
