package org.socialcare.domain.roster;

import org.socialcare.domain.roster.RosterCheck.Fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whether those who are to stand in are there themselves, seen from either side. */
final class SubstituteCheck {
    private final Roster roster;
    private final Set<String> agents;
    private final Collection<Roster> others;
    private final List<Fault> faults = new ArrayList<>();

    SubstituteCheck(Roster roster, Set<String> agents, Collection<Roster> others) {
        this.roster = roster;
        this.agents = agents;
        this.others =
                others.stream().filter(other -> !other.agent().equals(roster.agent())).toList();
    }

    List<Fault> faults() {
        for (int i = 0; i < roster.leaves().size(); i++) {
            Leave leave = roster.leaves().get(i);
            String place = "/leaves/" + i;
            leave.substitute().ifPresent(who -> standsIn(who, leave, place + "/substitute"));
            isNeeded(leave, place);
        }
        return faults;
    }

    private void standsIn(String who, Leave leave, String place) {
        if (!agents.contains(who)) {
            fault(place, "is no agent of the brand");
        } else if (who.equals(roster.agent())) {
            fault(place, "is the agent who is on leave");
        }
        for (Roster other : others) {
            if (!other.agent().equals(who)) continue;
            for (Leave away : other.leaves()) {
                if (away.overlaps(leave)) {
                    fault(place, "is on leave too, " + away.from() + " to " + away.to());
                }
            }
        }
    }

    /** The agent stands in for somebody else in these days. */
    private void isNeeded(Leave leave, String place) {
        for (Roster other : others) {
            for (Leave away : other.leaves()) {
                if (away.substitute().filter(roster.agent()::equals).isPresent()
                        && away.overlaps(leave)) {
                    fault(
                            place,
                            "overlaps that of "
                                    + other.agent()
                                    + ", whose substitute is this agent");
                }
            }
        }
    }

    private void fault(String place, String reason) {
        faults.add(new Fault(place, reason));
    }
}
