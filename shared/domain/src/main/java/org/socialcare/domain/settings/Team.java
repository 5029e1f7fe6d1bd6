package org.socialcare.domain.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * People who share a queue.
 *
 * @param calendar the one of its own hours; empty where it has none, see {@link Brand#hours}
 * @param from the first day on which the team serves; absent for always
 * @param until the last day; absent for ever
 * @param fallback the team that has its tickets on all other days; empty where there are none
 * @param returnAfter how long an agent may leave a running ticket alone before it comes back to the
 *     queue; absent for ever
 * @param limit how much of its work one agent is given at most; absent for as much as they carry
 */
public record Team(
        String id,
        String name,
        String calendar,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String fallback,
        Optional<Duration> returnAfter,
        List<Goal> goals,
        Optional<GivingLimit> limit,
        long version) {
    public Team {
        goals = List.copyOf(goals);
    }

    /** A team whose agents are given as much as they carry. */
    public Team(
            String id,
            String name,
            String calendar,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String fallback,
            Optional<Duration> returnAfter,
            List<Goal> goals,
            long version) {
        this(
                id,
                name,
                calendar,
                from,
                until,
                fallback,
                returnAfter,
                goals,
                Optional.empty(),
                version);
    }

    /** A team that serves every day and has no hours of its own. */
    public Team(String id, String name, long version) {
        this(id, name, "", version);
    }

    /** A team that serves every day. */
    public Team(String id, String name, String calendar, long version) {
        this(
                id,
                name,
                calendar,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                version);
    }

    /** Whether the team works on its tickets on a day of the brand's zone. */
    public boolean serves(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }

    /** The same as it is stored under a version. */
    public Team at(long stored) {
        return new Team(
                id, name, calendar, from, until, fallback, returnAfter, goals, limit, stored);
    }

    /** The same with another limit. */
    public Team limited(GivingLimit most) {
        return new Team(
                id,
                name,
                calendar,
                from,
                until,
                fallback,
                returnAfter,
                goals,
                Optional.of(most),
                version);
    }
}
