package org.socialcare.desk;

import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.ListBrands;

/** Finds the agent behind a token. */
final class Callers {
    private final ListBrands all;
    private final FindBrand brands;

    Callers(ListBrands all, FindBrand brands) {
        this.all = all;
        this.brands = brands;
    }

    Caller caller(Token token) {
        if (token.username().isEmpty()) {
            throw new Refusal(Problem.of(401, "unauthenticated", "no good token"));
        }
        for (var id : all.brands()) {
            var brand = brands.brand(id);
            var agent = brand.flatMap(b -> b.agent(token.username()));
            if (brand.isPresent() && agent.isPresent()) {
                return new Caller(agent.get(), brand.get(), token.groups());
            }
        }
        throw new Refusal(Problem.of(403, "agent_unknown", "signed in, but no agent of any brand"));
    }
}
