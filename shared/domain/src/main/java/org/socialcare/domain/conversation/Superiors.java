package org.socialcare.domain.conversation;

import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom the settings name above those who have a ticket. */
public final class Superiors {
    private Superiors() {}

    /**
     * Those who are asked next.
     *
     * @param team the one they lead
     * @param leads at least one, in the order of their names
     */
    public record Above(String team, List<String> leads) {
        public Above {
            leads = List.copyOf(leads);
        }
    }

    /**
     * The leads of the ticket's team; where one of them has the ticket or asks, those of the team
     * above. Absent where nobody is.
     */
    public static Optional<Above> of(Brand brand, Ticket ticket, String by) {
        Set<String> seen = new HashSet<>();
        Optional<Team> team = brand.team(ticket.team());
        while (team.isPresent() && seen.add(team.get().id())) {
            List<String> leads =
                    team.get().leads().stream().filter(it -> works(brand, it)).toList();
            boolean theirs =
                    leads.contains(by) || ticket.assignee().filter(leads::contains).isPresent();
            if (!leads.isEmpty() && !theirs) {
                return Optional.of(new Above(team.get().id(), leads));
            }
            team = brand.team(team.get().above());
        }
        return Optional.empty();
    }

    private static boolean works(Brand brand, String agent) {
        return brand.agent(agent).filter(known -> !known.closed()).isPresent();
    }
}
