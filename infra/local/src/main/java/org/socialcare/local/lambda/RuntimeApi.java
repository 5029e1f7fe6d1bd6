package org.socialcare.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.socialcare.local.aws.AccessKey;
import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.server.WebServer;
import org.socialcare.local.template.Arns;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lambda's Runtime API for one environment: the child asks for the next event and reports what it
 * made of it. It also plays the credentials address that functions with snapshots use.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String PREFIX = "/2018-06-01/runtime/";

    /** Lambda's own limit for an answer. */
    private static final int LARGEST_ANSWER = 6 * 1024 * 1024 + 1024;

    private final LinkedBlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Invocation> running = new AtomicReference<>();
    private final CompletableFuture<Outcome> initialised = new CompletableFuture<>();
    private final WebServer server;
    private final String function;
    private final AccessKey key;

    RuntimeApi(String function, AccessKey key) {
        this.function = function;
        this.key = key;
        this.server = WebServer.open(0, LARGEST_ANSWER, this::answer);
    }

    int port() {
        return server.port();
    }

    /** Returned once the child asks for its first event, failed if it cannot. */
    CompletableFuture<Outcome> initialised() {
        return initialised;
    }

    /** Hands an event to the child, which must be initialised. */
    void offer(Invocation invocation) {
        running.set(invocation);
        waiting.add(invocation);
    }

    /** Completes what is under way, because the child is gone. */
    void childIsGone(String how) {
        initialised.complete(new Outcome.Failed("Runtime.ExitError", how));
        Invocation invocation = running.getAndSet(null);
        if (invocation != null) {
            invocation.outcome().complete(new Outcome.Crashed(how));
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private Response answer(Request request) {
        String path = request.path();
        if (path.equals("/credentials")) {
            return credentials();
        }
        return switch (path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path) {
            case "invocation/next" -> next();
            case "init/error", "restore/error" -> {
                initialised.complete(failure(request));
                yield accepted();
            }
            case "restore/next" -> new Response(200, Map.of(), Body.EMPTY);
            default -> finished(request);
        };
    }

    private Response next() {
        initialised.complete(new Outcome.Returned(Body.EMPTY));
        try {
            Invocation invocation = waiting.take();
            return new Response(
                    200,
                    Map.of(
                            "Content-Type", "application/json",
                            "Lambda-Runtime-Aws-Request-Id", invocation.id(),
                            "Lambda-Runtime-Deadline-Ms",
                                    Long.toString(invocation.deadline().toEpochMilli()),
                            "Lambda-Runtime-Invoked-Function-Arn", Arns.function(function)),
                    invocation.event());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Response(500, Map.of(), Body.EMPTY);
        }
    }

    private Response finished(Request request) {
        Invocation invocation = running.getAndSet(null);
        if (invocation == null || !request.path().contains("/" + invocation.id() + "/")) {
            return Response.text(
                    400, "application/json", "{\"errorMessage\":\"no such invocation\"}");
        }
        invocation
                .outcome()
                .complete(
                        request.path().endsWith("/error")
                                ? failure(request)
                                : new Outcome.Returned(request.body()));
        return accepted();
    }

    private Response credentials() {
        return Response.json(
                200,
                Json.object()
                        .put("AccessKeyId", key.id())
                        .put("SecretAccessKey", key.secret())
                        .put("Token", "local")
                        .put("Expiration", "2099-01-01T00:00:00Z"));
    }

    private static Outcome.Failed failure(Request request) {
        JsonNode error = Json.read(request.body().text()).orElseGet(Json::object);
        return new Outcome.Failed(
                error.path("errorType").asText("Unknown"), error.path("errorMessage").asText());
    }

    private static Response accepted() {
        return Response.text(202, "application/json", "{\"status\":\"OK\"}");
    }
}
