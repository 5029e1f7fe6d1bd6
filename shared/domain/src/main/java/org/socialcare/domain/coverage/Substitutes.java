package org.socialcare.domain.coverage;

import org.socialcare.domain.roster.Leave;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.RosterCheck;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Span;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who could fill a gap: substitutes of somebody who is away come first, then who works least
 * in these days. Agents without shifts in a roster are left out: one shift would make all their
 * other days free. What the roster's own check refuses is not offered.
 */
final class Substitutes {
    private static final int LONGEST = 8 * 60;

    private final Brand brand;
    private final LocalDate first;
    private final int days;
    private final Set<String> agents;

    Substitutes(Brand brand, LocalDate first, int days) {
        this.brand = brand;
        this.first = first;
        this.days = days;
        this.agents = brand.agents().stream().map(Agent::id).collect(Collectors.toSet());
    }

    List<Substitute> of(Gap gap) {
        LocalDateTime from = LocalDateTime.ofInstant(gap.from(), brand.zone());
        LocalDateTime to = LocalDateTime.ofInstant(gap.to(), brand.zone());
        long wall = Duration.between(from, to).toMinutes();
        if (wall <= 0) return List.of(); // it lies in an hour that comes twice
        int begin = from.getHour() * 60 + from.getMinute();
        Shift shift = new Shift(new Span(begin, begin + (int) Math.min(wall, LONGEST)), List.of());
        List<Substitute> found = new ArrayList<>();
        for (Agent agent : new Fitness(brand, gap.scope()).agents(gap.from())) {
            brand.roster(agent.id())
                    .filter(Staffing::hasShifts)
                    .flatMap(roster -> substitute(roster, from.toLocalDate(), shift))
                    .ifPresent(found::add);
        }
        found.sort(
                Comparator.comparing((Substitute it) -> it.standsInFor().isEmpty())
                        .thenComparing(Substitute::minutesPlanned)
                        .thenComparing(Substitute::agent));
        return found;
    }

    private Optional<Substitute> substitute(Roster roster, LocalDate day, Shift more) {
        List<Shift> shifts = new ArrayList<>(roster.planned(day));
        shifts.add(more);
        shifts.sort(Comparator.comparing(shift -> shift.span().from()));
        Map<LocalDate, List<Shift>> changed = new HashMap<>(roster.days());
        changed.put(day, shifts);
        Roster filled =
                new Roster(
                        roster.agent(), roster.week(), changed, roster.leaves(), roster.version());
        boolean away = roster.leave(day).isPresent();
        if (away || !RosterCheck.faults(filled, agents, brand.rosters()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Substitute(
                        roster.agent(),
                        standsInFor(roster.agent(), day),
                        minutes(roster),
                        day,
                        more));
    }

    private Optional<String> standsInFor(String agent, LocalDate day) {
        return brand.rosters().stream()
                .filter(
                        other ->
                                other.leave(day)
                                        .flatMap(Leave::substitute)
                                        .filter(agent::equals)
                                        .isPresent())
                .map(Roster::agent)
                .findFirst();
    }

    private int minutes(Roster roster) {
        return first.datesUntil(first.plusDays(days))
                .filter(day -> roster.leave(day).isEmpty())
                .flatMap(day -> roster.planned(day).stream())
                .mapToInt(Substitutes::minutes)
                .sum();
    }

    private static int minutes(Shift shift) {
        int pauses = shift.pauses().stream().mapToInt(it -> length(it.span())).sum();
        return length(shift.span()) - pauses;
    }

    private static int length(Span span) {
        return span.to() - span.from();
    }
}
