package org.socialcare.domain.rules;

import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Understanding;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rules make of a ticket. Where two of them want something different, the later one has the
 * last word.
 *
 * @param tags all the ticket has
 * @param approval replies wait for a second person, because a rule says so
 * @param aside it is out of sight, because a rule says so
 */
public record Effects(
        String team, Priority priority, Set<String> tags, boolean approval, boolean aside) {
    /** More tags than this tell nothing any more; further ones are left out. */
    public static final int MOST_TAGS = 20;

    private static final Set<RiskFlag> PRESSING =
            Set.of(RiskFlag.EMERGENCY, RiskFlag.SENSITIVE, RiskFlag.ABUSE_THREAT);

    public Effects {
        tags = Set.copyOf(tags);
    }

    /** Of a ticket that no rule has done anything with. */
    public Effects(String team, Priority priority, Set<String> tags) {
        this(team, priority, tags, false, false);
    }

    /** What these rules make of a ticket that is like this so far. */
    public Effects after(List<Rule> fired, Understanding understanding) {
        String newTeam = team;
        Priority urgency = priority;
        Set<String> all = new TreeSet<>(tags);
        boolean asks = approval;
        boolean hides = aside;
        boolean pressing = PRESSING.stream().anyMatch(understanding::has);
        for (Rule rule : fired) {
            for (Action action : rule.then()) {
                switch (action) {
                    case Action.GiveTo(String to) -> newTeam = to;
                    case Action.Raise(Priority to) -> {
                        if (to.compareTo(urgency) < 0) urgency = to;
                    }
                    case Action.Lower(Priority to) -> {
                        if (to.compareTo(urgency) > 0 && !pressing) urgency = to;
                    }
                    case Action.Tag(String tag) -> {
                        if (all.size() < MOST_TAGS) all.add(tag);
                    }
                    case Action.AskApproval() -> asks = true;
                    case Action.SetAside() -> hides = !pressing;
                    case Action.Advise _ -> {} // Read from the trace by whoever answers.
                    case Action.Tell _ -> {} // The entry keeps whom, for the function of notices.
                }
            }
        }
        return new Effects(newTeam, urgency, all, asks, hides);
    }
}
