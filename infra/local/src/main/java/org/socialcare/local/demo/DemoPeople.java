package org.socialcare.local.demo;

import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;

import java.util.List;
import java.util.Set;

/** The demo shop's teams and who works in them. */
final class DemoPeople {
    private static final Set<String> EVERY_TEAM = Set.of("presales", "aftersales", "community");

    private DemoPeople() {}

    static List<Setting> settings() {
        return List.of(
                team("presales", "Presales"),
                team("aftersales", "After-sales"),
                team("community", "Community"),
                agent("mei", "林梅", EVERY_TEAM, Set.of("zh", "en"), 12),
                agent("alex", "Alex Morgan", Set.of("presales"), Set.of("en"), 10),
                agent("eleni", "Ελένη Παππά", Set.of("presales"), Set.of("el", "en"), 10),
                agent("lin", "周琳", Set.of("aftersales", "community"), Set.of("zh"), 8),
                agent("sofia", "Sofia Marin", EVERY_TEAM, Set.of(), 0),
                agent("admin", "Administrator", EVERY_TEAM, Set.of(), 0));
    }

    /** Lin leads all of them. */
    private static Setting team(String id, String name) {
        return new Setting.OfTeam(
                new Team(id, name, 0).ledBy(Set.of("lin"), "").reaching(DemoGoals.TEAM));
    }

    /** With no capacity a person sees everything and is handed nothing. */
    private static Setting agent(
            String id, String name, Set<String> teams, Set<String> languages, int capacity) {
        return new Setting.OfAgent(
                new Agent(
                        id,
                        name,
                        teams,
                        languages,
                        Set.of(),
                        Set.of(),
                        capacity,
                        "",
                        capacity > 0 ? DemoGoals.AGENT : List.of(),
                        0));
    }
}
