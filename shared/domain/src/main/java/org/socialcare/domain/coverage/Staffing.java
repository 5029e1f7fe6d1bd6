package org.socialcare.domain.coverage;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.coverage.Timetable.Slot;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Roster.Plan;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is meant to be at work in each quarter of an hour: by roster, without shifts in it by the
 * calendar of the agent's hours. Who has neither comes when they like and is counted nowhere.
 */
final class Staffing {
    private final Brand brand;
    private final Timetable timetable;

    /** The quarters of an hour in which somebody works; nobody without a plan is in it. */
    private final Map<String, BitSet> working = new HashMap<>();

    Staffing(Brand brand, Timetable timetable) {
        this.brand = brand;
        this.timetable = timetable;
        for (Agent agent : brand.agents()) {
            if (isPlanned(brand, agent)) working.put(agent.id(), working(agent));
        }
    }

    /** Whether it is known beforehand when an agent works. */
    static boolean isPlanned(Brand brand, Agent agent) {
        return brand.roster(agent.id()).filter(Staffing::hasShifts).isPresent()
                || brand.calendar(agent.shift()).isPresent();
    }

    static boolean hasShifts(Roster roster) {
        return !roster.week().isEmpty() || !roster.days().isEmpty();
    }

    /** How many of those who can answer messages of the scope are there. */
    int[] counts(Scope scope, Set<String> without) {
        Fitness fitness = new Fitness(brand, scope);
        int[] counts = new int[timetable.size()];
        Map<LocalDate, List<Agent>> fit = new HashMap<>();
        List<Slot> slots = timetable.slots();
        for (int i = 0; i < counts.length; i++) {
            Slot slot = slots.get(i);
            List<Agent> able = fit.computeIfAbsent(slot.day(), _ -> fitness.agents(slot.middle()));
            for (Agent agent : able) {
                BitSet there = working.get(agent.id());
                if (there != null && there.get(i) && !without.contains(agent.id())) counts[i]++;
            }
        }
        return counts;
    }

    /** Those who can answer messages of the scope on some day and of whom no hours are known. */
    List<String> unplanned(Scope scope) {
        Fitness fitness = new Fitness(brand, scope);
        Set<String> unplanned = new TreeSet<>();
        Set<LocalDate> seen = new HashSet<>();
        for (Slot slot : timetable.slots()) {
            if (!seen.add(slot.day())) continue;
            for (Agent agent : fitness.agents(slot.middle())) {
                if (!working.containsKey(agent.id())) unplanned.add(agent.id());
            }
        }
        return List.copyOf(unplanned);
    }

    private BitSet working(Agent agent) {
        Optional<Roster> roster = brand.roster(agent.id());
        Optional<Calendar> calendar = brand.calendar(agent.shift());
        BitSet working = new BitSet(timetable.size());
        List<Slot> slots = timetable.slots();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Plan plan = roster.map(it -> it.at(slot.wall())).orElse(Plan.NOT_PLANNED);
            working.set(i, isWorking(plan, calendar, slot.middle()));
        }
        return working;
    }

    private static boolean isWorking(Plan plan, Optional<Calendar> calendar, Instant at) {
        return switch (plan) {
            case WORKING -> true;
            case PAUSE, OFF, LEAVE -> false;
            case NOT_PLANNED -> calendar.filter(it -> it.isOpen(at)).isPresent();
        };
    }
}
