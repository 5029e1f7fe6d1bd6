package org.socialcare.domain.routing;

import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Who can answer a ticket, on duty or not. */
final class Skills {
    private static final String UNKNOWN = "und";

    private Skills() {}

    /**
     * The agents of the ticket's team with channel, language and category. Whoever the ticket sat
     * with is left out: it does not come back to them. Only if nobody of the team has the language,
     * on duty or off, may anybody with the channel answer: better than never, and better than a
     * wrong language while the right one is at lunch.
     */
    static List<Agent> able(List<Agent> agents, Job job) {
        return fit(agents.stream().filter(a -> a.teams().contains(job.team())), job);
    }

    /** The same of those who lead its team, whether they work in it or not. */
    static List<Agent> leads(Brand brand, Job job) {
        Set<String> leads = brand.team(job.team()).map(Team::leads).orElse(Set.of());
        return fit(brand.agents().stream().filter(a -> leads.contains(a.id())), job);
    }

    private static List<Agent> fit(Stream<Agent> asked, Job job) {
        List<Agent> reachable =
                asked.filter(a -> a.channels().isEmpty() || a.channels().contains(job.channel()))
                        .toList();
        List<Agent> speaking = reachable.stream().filter(a -> speaks(a, job)).toList();
        List<Agent> fit = speaking.isEmpty() ? reachable : speaking;
        List<Agent> knowing = fit.stream().filter(a -> knows(a, job)).toList();
        return (knowing.isEmpty() ? fit : knowing)
                .stream().filter(a -> !job.hands().sat().contains(a.id())).toList();
    }

    /** As with languages, somebody else is better than nobody at all. */
    private static boolean knows(Agent agent, Job job) {
        return agent.categories().isEmpty() || agent.categories().contains(job.category());
    }

    private static boolean speaks(Agent agent, Job job) {
        if (agent.languages().isEmpty() || job.language().equals(UNKNOWN)) return true;
        String wanted = primary(job.language());
        return agent.languages().stream().anyMatch(spoken -> primary(spoken).equals(wanted));
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
