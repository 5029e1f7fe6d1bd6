package org.socialcare.domain.routing;

import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.Optional;

/** Who should have a ticket rather than anybody else, if they can. */
final class Wishes {
    private final Brand brand;
    private final Instant now;

    Wishes(Brand brand, Instant now) {
        this.brand = brand;
        this.now = now;
    }

    /** An agent, and why. */
    record Wish(String agent, String reason) {}

    /**
     * The substitute of whoever is on leave and has the ticket or knows the customer; else the
     * latter.
     *
     * @param holder who has it and leaves it
     */
    Optional<Wish> of(Job job, Optional<String> holder) {
        return holder.flatMap(this::substitute)
                .or(() -> job.hands().previous().flatMap(this::substitute))
                .or(() -> job.hands().previous().map(it -> new Wish(it, Reason.PREVIOUS_AGENT)));
    }

    private Optional<Wish> substitute(String agent) {
        return brand.agent(agent)
                .map(Agent::id)
                .flatMap(brand::roster)
                .flatMap(roster -> roster.substitute(now, brand.zone()))
                .map(it -> new Wish(it, Reason.SUBSTITUTE));
    }
}
