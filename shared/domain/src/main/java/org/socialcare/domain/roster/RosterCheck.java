package org.socialcare.domain.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is wrong with a roster, place by place. */
public final class RosterCheck {
    private final Roster roster;
    private final List<Fault> faults = new ArrayList<>();

    private RosterCheck(Roster roster) {
        this.roster = roster;
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer where, as a JSON pointer, such as {@code /week/MONDAY/1/pauses/0}
     * @param reason in words that follow the place
     */
    public record Fault(String pointer, String reason) {}

    /**
     * Everything that is wrong; nothing where the roster can be worked by.
     *
     * @param agents all of the brand
     * @param others the brand's other rosters
     */
    public static List<Fault> faults(Roster roster, Set<String> agents, Collection<Roster> others) {
        RosterCheck check = new RosterCheck(roster);
        if (!agents.contains(roster.agent())) check.fault("/agent", "is no agent of the brand");
        check.week();
        check.days();
        check.leaves();
        check.faults.addAll(new SubstituteCheck(roster, agents, others).faults());
        return List.copyOf(check.faults);
    }

    private void fault(String pointer, String reason) {
        faults.add(new Fault(pointer, reason));
    }

    private void week() {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Shift> shifts = roster.week().getOrDefault(day, List.of());
            String place = "/week/" + day;
            within(shifts, place);
            DayOfWeek before = day.minus(1);
            reaching(
                    roster.week().getOrDefault(before, List.of()),
                    shifts,
                    place,
                    before.toString());
        }
    }

    private void days() {
        for (Map.Entry<LocalDate, List<Shift>> each : new TreeMap<>(roster.days()).entrySet()) {
            LocalDate day = each.getKey();
            String place = "/days/" + day;
            within(each.getValue(), place);
            LocalDate before = day.minusDays(1);
            reaching(roster.planned(before), each.getValue(), place, before.toString());
            LocalDate after = day.plusDays(1);
            if (!roster.days().containsKey(after)) {
                reachingOut(each.getValue(), roster.planned(after), place, after);
            }
            if (!each.getValue().isEmpty() && roster.leave(day).isPresent()) {
                fault(place, "has shifts on a day of leave");
            }
        }
    }

    private void within(List<Shift> shifts, String place) {
        for (int i = 0; i < shifts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (shifts.get(i).span().overlaps(shifts.get(j).span(), 0)) {
                    fault(place + "/" + i, "overlaps shift " + (j + 1) + " of the same day");
                }
            }
            pauses(shifts.get(i), place + "/" + i);
        }
    }

    private void pauses(Shift shift, String place) {
        for (int i = 0; i < shift.pauses().size(); i++) {
            Span pause = shift.pauses().get(i).span();
            String here = place + "/pauses/" + i;
            if (!shift.span().contains(pause)) fault(here, "is outside its shift");
            for (int j = 0; j < i; j++) {
                if (pause.overlaps(shift.pauses().get(j).span(), 0)) {
                    fault(here, "overlaps break " + (j + 1) + " of the same shift");
                }
            }
        }
    }

    /** A shift of the day before that ends after midnight. */
    private void reaching(List<Shift> before, List<Shift> shifts, String place, String day) {
        for (int i = 0; i < shifts.size(); i++) {
            Span span = shifts.get(i).span();
            if (before.stream().anyMatch(it -> it.span().overlaps(span, Span.DAY))) {
                fault(place + "/" + i, "overlaps the shift that begins on " + day);
            }
        }
    }

    private void reachingOut(List<Shift> shifts, List<Shift> next, String place, LocalDate day) {
        for (int i = 0; i < shifts.size(); i++) {
            Span span = shifts.get(i).span();
            if (next.stream().anyMatch(it -> span.overlaps(it.span(), Span.DAY))) {
                fault(place + "/" + i, "overlaps the shift that begins on " + day);
            }
        }
    }

    private void leaves() {
        List<Leave> leaves = roster.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).to().isBefore(leaves.get(i).from())) {
                fault("/leaves/" + i, "ends before it begins");
            }
            for (int j = 0; j < i; j++) {
                if (leaves.get(i).overlaps(leaves.get(j))) {
                    fault("/leaves/" + i, "overlaps leave " + (j + 1));
                }
            }
        }
    }
}
