package org.socialcare.reports;

import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.kpi.DayCounts;
import org.socialcare.domain.kpi.RuleCheck;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindKpiRules;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.InstantSource;

/** Counts the days of channels that are over by their platforms' rules, so that nobody waits. */
final class DayCounting {
    private final FindBrand brands;
    private final FindKpiRules rules;
    private final DayCounts counts;
    private final InstantSource clock;

    DayCounting(FindBrand brands, FindKpiRules rules, DayCounts counts, InstantSource clock) {
        this.brands = brands;
        this.rules = rules;
        this.counts = counts;
        this.clock = clock;
    }

    /** Returns how many channels were looked at; days that are known already are not read again. */
    int run(Log log) {
        return EveryBrand.run(brands.brands(), log, this::ofBrand);
    }

    private int ofBrand(String id) {
        return brands.brand(id).map(this::ofBrand).orElse(0);
    }

    private int ofBrand(Brand brand) {
        int looked = 0;
        for (var channel : brand.channels()) {
            looked += isCounted(brand, channel) ? 1 : 0;
        }
        return looked;
    }

    private boolean isCounted(Brand brand, Channel channel) {
        var now = clock.instant();
        var known = rules.kpiRules(brand.id());
        var rule = known.at(channel.id().platform(), now);
        if (rule.isEmpty()) return false;
        var hours = brand.ownHours(channel.id(), channel.team()).orElse(Calendar.ALWAYS);
        var today = rule.get().day(now);
        counts.look(channel.id(), known, hours, now)
                .days(today.minusDays(RuleCheck.LONGEST_WINDOW), today.minusDays(1));
        return true;
    }
}
