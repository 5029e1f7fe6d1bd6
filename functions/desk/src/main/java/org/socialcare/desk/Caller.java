package org.socialcare.desk;

import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who is calling: the token says the name and the groups, the settings say the rest.
 *
 * @param groups of agent, lead, supervisor and admin, those the caller is in; at least one
 */
record Caller(Agent agent, Brand brand, Set<String> groups) {
    private static final Set<String> WHOLE_BRAND = Set.of("lead", "supervisor", "admin");

    Caller {
        groups = Set.copyOf(groups);
    }

    /** Whether the caller sees every team of the brand and not just the own ones. */
    boolean seesBrand() {
        return groups.stream().anyMatch(WHOLE_BRAND::contains);
    }

    boolean isAdmin() {
        return groups.contains("admin");
    }

    boolean isSupervisor() {
        return groups.contains("supervisor") || isAdmin();
    }

    boolean sees(String team) {
        return seesBrand()
                ? brand.teams().stream().anyMatch(t -> t.id().equals(team))
                : agent.teams().contains(team);
    }

    /** The teams whose queues the caller sees, in the brand's order. */
    List<Team> teams() {
        return brand.teams().stream().filter(team -> sees(team.id())).toList();
    }

    List<String> permissions() {
        var all = new ArrayList<>(List.of("reply", "note", "assign", "resolve", "edit_customer"));
        if (seesBrand()) {
            all.addAll(
                    List.of(
                            "see_brand",
                            "acknowledge_alert",
                            "read_settings",
                            "read_reports",
                            "publish"));
        }
        if (isSupervisor()) {
            all.add("export_corrections");
            all.add("export_personal");
            all.add("apply_policies");
        }
        if (isAdmin()) {
            all.add("write_settings");
        }
        return all;
    }

    void mustSeeBrand() {
        if (!seesBrand()) {
            throw new Refusal(Problem.forbidden("for leads, supervisors and admins"));
        }
    }

    void mustSupervise() {
        if (!isSupervisor()) {
            throw new Refusal(Problem.forbidden("for supervisors and admins"));
        }
    }

    void mustBeAdmin() {
        if (!isAdmin()) {
            throw new Refusal(Problem.forbidden("for admins"));
        }
    }
}
