package org.socialcare.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the routes of functions, with the authorizer of the API they belong to. */
final class RouteReader {
    private final List<Properties> apis;

    RouteReader(List<Properties> apis) {
        this.apis = apis;
    }

    List<RouteSpec> read(String function, Properties properties) {
        List<RouteSpec> routes = new ArrayList<>();
        for (Properties event : properties.named("Events").values()) {
            if (event.text("Type").equals("HttpApi")) {
                routes.add(route(function, event.child("Properties")));
            }
        }
        return routes;
    }

    private RouteSpec route(String function, Properties event) {
        if (!event.text("PayloadFormatVersion", "2.0").equals("2.0")) {
            throw new TemplateException(event.where(), "only payload format 2.0 runs locally");
        }
        String method = event.text("Method", "ANY").toUpperCase(Locale.ROOT);
        return new RouteSpec(
                method.equals("*") ? "ANY" : method,
                event.text("Path"),
                function,
                authorizer(event));
    }

    private Optional<RouteSpec.Authorizer> authorizer(Properties event) {
        if (apis.size() != 1) {
            throw new TemplateException(
                    event.where(), "exactly one AWS::Serverless::HttpApi is needed");
        }
        Properties auth = apis.getFirst().child("Auth");
        Properties own = event.child("Auth");
        String name = own.text("Authorizer", auth.text("DefaultAuthorizer", "NONE"));
        if (name.equals("NONE")) {
            return Optional.empty();
        }
        Properties authorizer = auth.named("Authorizers").get(name);
        if (authorizer == null || !authorizer.has("JwtConfiguration")) {
            throw new TemplateException(event.where(), name + " is not a JWT authorizer");
        }
        List<String> scopes =
                own.has("AuthorizationScopes")
                        ? own.texts("AuthorizationScopes")
                        : authorizer.texts("AuthorizationScopes");
        return Optional.of(new RouteSpec.Authorizer(name, scopes));
    }
}
