package org.socialcare.domain.coverage;

import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who of a brand can answer messages of a scope, as routing sees it: team, channel and language. A
 * language that nobody of them speaks is asked of nobody. Kinds of tickets are left out, for they
 * are known only once a message is there.
 */
final class Fitness {
    private final Brand brand;
    private final Scope scope;
    private final Optional<String> team;

    Fitness(Brand brand, Scope scope) {
        this.brand = brand;
        this.scope = scope;
        this.team =
                scope.team().or(() -> scope.channel().flatMap(brand::channel).map(Channel::team));
    }

    /** Those who can while teams are as they are at an instant. */
    List<Agent> agents(Instant at) {
        Optional<String> serving = team.map(it -> brand.serving(it, at));
        Predicate<Agent> reachable =
                agent ->
                        serving.map(agent.teams()::contains).orElse(!agent.teams().isEmpty())
                                && (agent.channels().isEmpty()
                                        || scope.channel()
                                                .map(agent.channels()::contains)
                                                .orElse(true));
        List<Agent> all = brand.agents().stream().filter(reachable).toList();
        List<Agent> speaking = all.stream().filter(this::speaks).toList();
        return speaking.isEmpty() ? all : speaking;
    }

    private boolean speaks(Agent agent) {
        return scope.language().isEmpty()
                || scope.language().get().equals(Work.UNKNOWN)
                || agent.languages().isEmpty()
                || agent.languages().stream()
                        .map(Work::primary)
                        .anyMatch(scope.language().get()::equals);
    }
}
