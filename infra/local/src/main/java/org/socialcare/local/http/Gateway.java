package org.socialcare.local.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.lambda.Functions;
import org.socialcare.local.lambda.LambdaFunction;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.oidc.Tokens;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.RouteSpec;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP API: routes a request to its function, past the JWT authorizer where there is one. */
public final class Gateway {
    /** API Gateway hangs up then. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** API Gateway accepts no larger body. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private static final Executor THREADS = task -> Thread.startVirtualThread(task);

    private final Routes routes;
    private final Functions functions;
    private final Tokens tokens;
    private final InstantSource clock;

    public Gateway(
            List<RouteSpec> routes, Functions functions, Tokens tokens, InstantSource clock) {
        this.routes = new Routes(routes);
        this.functions = functions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Answers, if a route leads anywhere. */
    public Optional<Response> answer(Request request) {
        return routes.find(request.method(), request.path()).map(match -> answer(request, match));
    }

    private Response answer(Request request, Routes.Match match) {
        if (request.body().length() > LARGEST) {
            return message(413, "Request Entity Too Large");
        }
        Optional<RouteSpec.Authorizer> authorizer = match.route().authorizer();
        if (authorizer.isEmpty()) {
            return call(request, match, Optional.empty());
        }
        Optional<JsonNode> claims = claims(request);
        if (claims.isEmpty()) {
            return message(401, "Unauthorized").with("www-authenticate", "Bearer");
        }
        if (!hasOne(claims.get(), authorizer.get().scopes())) {
            return message(403, "Forbidden");
        }
        return call(request, match, claims);
    }

    private Optional<JsonNode> claims(Request request) {
        String header = request.header("authorization").orElse("");
        String token = header.startsWith("Bearer ") ? header.substring(7).strip() : header;
        return tokens.read(token)
                .filter(
                        claims ->
                                claims.path("aud")
                                        .asText(claims.path("client_id").asText())
                                        .equals(Tokens.CLIENT));
    }

    private static boolean hasOne(JsonNode claims, List<String> scopes) {
        List<String> held = Arrays.asList(claims.path("scope").asText().split(" ", -1));
        return scopes.isEmpty() || scopes.stream().anyMatch(held::contains);
    }

    private Response call(Request request, Routes.Match match, Optional<JsonNode> claims) {
        LambdaFunction function = functions.get(match.route().function());
        Body event = Payload.event(request, match, claims, clock.instant());
        try {
            Outcome outcome =
                    CompletableFuture.supplyAsync(() -> invoke(function, event), THREADS)
                            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return outcome instanceof Outcome.Returned(Body body)
                    ? Payload.answer(body).orElseGet(() -> message(500, "Internal Server Error"))
                    : message(500, "Internal Server Error");
        } catch (TimeoutException late) {
            return message(503, "Service Unavailable");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return message(503, "Service Unavailable");
        }
    }

    private static Outcome invoke(LambdaFunction function, Body event) {
        try {
            return function.invoke(event);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Crashed("stopping");
        }
    }

    private static Response message(int status, String text) {
        return Response.json(status, Json.object().put("message", text));
    }
}
