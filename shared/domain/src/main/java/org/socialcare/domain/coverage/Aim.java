package org.socialcare.domain.coverage;

import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is meant by enough people: such a share of messages is answered within such a time.
 *
 * @param share above 0, at most 1
 * @param business whether only opening hours count for the time
 * @param calendar the one its policy names; empty for none
 */
public record Aim(Duration within, double share, boolean business, String calendar) {
    /** What is common where nobody says otherwise. */
    public static final double USUAL_SHARE = 0.8;

    private static final Duration USUAL = Duration.ofMinutes(30);

    public Aim {
        if (!within.isPositive() || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("no aim: " + share + " within " + within);
        }
    }

    /**
     * The first answer that the brand's fallback policy promises, else the one that is looked at
     * last; half an hour where there is none.
     */
    public static Aim of(Brand brand) {
        Optional<Policy> policy =
                brand.policies().stream()
                        .max(Comparator.comparing(Policy::isFallback).thenComparing(Policy.ORDER));
        Optional<Target> target =
                policy.map(it -> it.targets().firstResponse()).filter(it -> it.time().isPositive());
        return new Aim(
                target.map(Target::time).orElse(USUAL),
                USUAL_SHARE,
                target.map(Target::business).orElse(true),
                policy.map(Policy::calendar).orElse(""));
    }

    /** The same with another time and share. */
    public Aim with(Duration other, double part) {
        return new Aim(other, part, business, calendar);
    }
}
