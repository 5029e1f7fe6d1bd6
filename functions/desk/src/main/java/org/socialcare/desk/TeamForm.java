package org.socialcare.desk;

import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Team;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A team as an admin sends it. */
final class TeamForm {
    private static final int LONGEST_RETURN = 24 * 60;

    private final Form form;
    private final Map<String, String> fallbacks;
    private final Set<String> agents;

    /**
     * @param fallbacks of all teams that are known, each empty where there is none
     * @param agents all that are known
     */
    TeamForm(Form form, Map<String, String> fallbacks, Set<String> agents) {
        this.form = form;
        this.fallbacks = fallbacks;
        this.agents = agents;
    }

    Team read(String id, String calendar) {
        var from = day("from");
        var until = day("until");
        var fallback = form.knownOrEmpty("fallback", fallbacks.keySet());
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.problem("/until", "is before the first day");
        }
        if ((from.isPresent() || until.isPresent()) && fallback.isEmpty()) {
            form.problem("/fallback", "must be the team that has the tickets on other days");
        }
        if (leadsBack(fallback, id)) {
            form.problem("/fallback", "leads back to this team");
        }
        var above = form.knownOrEmpty("above", fallbacks.keySet());
        if (above.equals(id)) {
            form.problem("/above", "is this team");
        }
        return new Team(
                id,
                form.name(),
                calendar,
                from,
                until,
                fallback,
                returnAfter(),
                GoalsForm.read(form),
                form.member("leads").isEmpty() ? Set.of() : form.allKnown("leads", agents),
                above,
                limit(),
                0);
    }

    /** Both numbers or neither. */
    private Optional<GivingLimit> limit() {
        int tickets = orZero("limitTickets", GivingLimit.MOST);
        int minutes = orZero("limitMinutes", (int) GivingLimit.LONGEST.toMinutes());
        if (tickets > 0 && minutes > 0) {
            return Optional.of(new GivingLimit(tickets, Duration.ofMinutes(minutes)));
        }
        if (tickets > 0 && isZero("limitMinutes")) {
            form.problem("/limitMinutes", "must be 1 or more where tickets are limited");
        }
        if (minutes > 0 && isZero("limitTickets")) {
            form.problem("/limitTickets", "must be 1 or more where minutes are given");
        }
        return Optional.empty();
    }

    private boolean isZero(String name) {
        return form.member(name).isEmpty() || form.member(name).get().equals(Json.of(0));
    }

    /** One that is out of its bounds is a problem, and counts as left out. */
    private int orZero(String name, int most) {
        return form.member(name).isEmpty() ? 0 : form.number(name, 0, most);
    }

    private boolean leadsBack(String fallback, String id) {
        Set<String> seen = new HashSet<>();
        var next = fallback;
        while (!next.isEmpty() && seen.add(next)) {
            if (next.equals(id)) {
                return true;
            }
            next = fallbacks.getOrDefault(next, "");
        }
        return false;
    }

    private Optional<Duration> returnAfter() {
        int minutes = orZero("returnMinutes", LONGEST_RETURN);
        return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }

    private Optional<LocalDate> day(String name) {
        if (form.member(name).isEmpty() || form.member(name).get().equals(Json.of(""))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(form.member(name).get().asText().orElse("")));
        } catch (DateTimeException unreadable) {
            form.problem("/" + name, "must be a date such as 2026-03-02, or empty");
            return Optional.empty();
        }
    }
}
