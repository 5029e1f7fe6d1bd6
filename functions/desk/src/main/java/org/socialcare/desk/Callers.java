package org.socialcare.desk;

import org.socialcare.domain.ports.FindBrand;

/** Finds the agent behind a token. */
final class Callers {
    private final FindBrand brands;

    Callers(FindBrand brands) {
        this.brands = brands;
    }

    Caller caller(Token token) {
        if (token.username().isEmpty()) {
            throw new Refusal(Problem.of(401, "unauthenticated", "no good token"));
        }
        for (var id : brands.brands()) {
            var brand = brands.brand(id);
            var agent = brand.flatMap(b -> b.agent(token.username()));
            if (brand.isPresent() && agent.isPresent()) {
                return new Caller(agent.get(), brand.get(), token.groups());
            }
        }
        throw new Refusal(Problem.of(403, "agent_unknown", "signed in, but no agent of any brand"));
    }
}
