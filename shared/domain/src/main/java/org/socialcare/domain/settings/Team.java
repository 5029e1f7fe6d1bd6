package org.socialcare.domain.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * People who share a queue.
 *
 * @param calendar the one of its own hours; empty where it has none, see {@link Brand#hours}
 * @param from the first day on which the team serves; absent for always
 * @param until the last day; absent for ever
 * @param fallback the team that has its tickets on all other days; empty where there are none
 * @param returnAfter how long an agent may leave a running ticket alone before it comes back to the
 *     queue; absent for ever
 * @param leads the agents to whom the others pass on what they cannot solve
 * @param above the team whose leads are asked by the leads of this one; empty where nobody is
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
        Set<String> leads,
        String above,
        Optional<GivingLimit> limit,
        long version) {
    public Team {
        goals = List.copyOf(goals);
        SortedSet<String> sorted = new TreeSet<>(leads);
        leads = Collections.unmodifiableSortedSet(sorted);
    }

    /** A team above which nobody is and whose agents are given as much as they carry. */
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
                Set.of(),
                "",
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

    /** The same with those who are asked next. */
    public Team ledBy(Set<String> agents, String teamAbove) {
        return with(agents, teamAbove, limit, version);
    }

    /** The same with another limit. */
    public Team limited(GivingLimit most) {
        return with(leads, above, Optional.of(most), version);
    }

    /** The same with other goals. */
    public Team reaching(List<Goal> others) {
        return new Team(
                id,
                name,
                calendar,
                from,
                until,
                fallback,
                returnAfter,
                others,
                leads,
                above,
                limit,
                version);
    }

    /** The same as it is stored under a version. */
    public Team at(long stored) {
        return with(leads, above, limit, stored);
    }

    private Team with(
            Set<String> agents, String teamAbove, Optional<GivingLimit> most, long stored) {
        return new Team(
                id,
                name,
                calendar,
                from,
                until,
                fallback,
                returnAfter,
                goals,
                agents,
                teamAbove,
                most,
                stored);
    }
}
