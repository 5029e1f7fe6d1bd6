package org.socialcare.domain.kpi;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a brand knows of its platforms' rules, and what it does about them.
 *
 * @param id the brand's own: there is one
 * @param rules of all platforms, each between two days
 * @param protect the channels whose rounds near their limit are given out before others
 */
public record KpiRules(String id, List<PlatformRule> rules, Set<ChannelId> protect, long version) {

    public KpiRules {
        rules = List.copyOf(rules);
        protect = Set.copyOf(protect);
    }

    /** What holds while a brand has decided nothing. */
    public static KpiRules shipped(String brand) {
        return new KpiRules(brand, ShippedRules.ALL, Set.of(), 0);
    }

    /** The same as it is stored under a version. */
    public KpiRules at(long stored) {
        return new KpiRules(id, rules, protect, stored);
    }

    /** The rule that holds on a day; absent where none does. */
    public Optional<PlatformRule> on(String platform, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.platform().equals(platform) && rule.holds(day))
                .findFirst();
    }

    /** The rule that holds now, each asked in its own zone. */
    public Optional<PlatformRule> at(String platform, Instant now) {
        return rules.stream()
                .filter(rule -> rule.platform().equals(platform) && rule.holds(rule.day(now)))
                .findFirst();
    }
}
