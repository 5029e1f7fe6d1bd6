package org.socialcare.domain.routing;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.kpi.PlatformRule;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.Optional;

/** Which tickets are near their platform's own limit, on channels that are protected. */
final class Limits {
    private final KpiRules rules;
    private final Brand brand;
    private final Instant now;

    Limits(KpiRules rules, Brand brand, Instant now) {
        this.rules = rules;
        this.brand = brand;
        this.now = now;
    }

    /**
     * The limit of a round from the instant it is pointed out until then, by which it goes before
     * others; {@link Instant#MAX} for everything else, also for what is too late already.
     */
    Instant of(Job job) {
        return near(job).orElse(Instant.MAX);
    }

    boolean isNear(Job job) {
        return near(job).isPresent();
    }

    private Optional<Instant> near(Job job) {
        if (job.status() != Ticket.Status.OPEN || !rules.protect().contains(job.channel())) {
            return Optional.empty();
        }
        return job.hands().asked().flatMap(start -> limit(job, start));
    }

    private Optional<Instant> limit(Job job, Instant start) {
        return rules.at(job.channel().platform(), now)
                .filter(rule -> counts(rule, job, start))
                .filter(rule -> !now.isBefore(start.plus(rule.nudge())))
                .map(rule -> start.plus(rule.within()))
                .filter(limit -> !now.isAfter(limit));
    }

    private boolean counts(PlatformRule rule, Job job, Instant start) {
        if (!rule.countsAt(start)) return false;
        return !rule.openOnly()
                || brand.ownHours(job.channel(), job.team()).orElse(Calendar.ALWAYS).isOpen(start);
    }
}
