package org.socialcare.desk;

import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.settings.Agent;

import java.util.HashSet;
import java.util.Set;

/** Finds the agent behind a token. */
final class Callers {
    private static final Set<String> GROUPS = Set.of("agent", "lead", "supervisor", "admin");

    private final FindBrand brands;

    Callers(FindBrand brands) {
        this.brands = brands;
    }

    Caller caller(Token token) {
        if (token.username().isEmpty()) {
            throw new Refusal(Problem.of(401, "unauthenticated", "no good token"));
        }
        var groups = new HashSet<>(token.groups());
        groups.retainAll(GROUPS);
        if (groups.isEmpty()) {
            throw new Refusal(Problem.forbidden("in none of the groups of the desk"));
        }
        for (var id : brands.brands()) {
            var brand = brands.brand(id);
            var agent = brand.flatMap(b -> b.agent(token.username()));
            if (agent.filter(Agent::closed).isPresent()) {
                throw new Refusal(Problem.of(403, "account_closed", "this account was closed"));
            }
            if (brand.isPresent() && agent.isPresent()) {
                return new Caller(agent.get(), brand.get(), groups);
            }
        }
        throw new Refusal(Problem.of(403, "agent_unknown", "signed in, but no agent of any brand"));
    }
}
