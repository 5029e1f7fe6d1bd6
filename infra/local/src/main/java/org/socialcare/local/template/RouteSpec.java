package org.socialcare.local.template;

import java.util.List;
import java.util.Optional;

/**
 * A route of the HTTP API.
 *
 * @param method upper case, or {@code ANY}
 * @param function logical id
 * @param authorizer who may pass; empty for everybody
 */
public record RouteSpec(
        String method, String path, String function, Optional<Authorizer> authorizer) {

    /** Bearer tokens are asked for; one of the scopes must be in the token. */
    public record Authorizer(String name, List<String> scopes) {
        public Authorizer {
            scopes = List.copyOf(scopes);
        }
    }
}
