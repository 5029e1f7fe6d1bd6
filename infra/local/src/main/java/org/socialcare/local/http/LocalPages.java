package org.socialcare.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.AccessKey;
import org.socialcare.local.aws.Json;
import org.socialcare.local.books.Books;
import org.socialcare.local.chats.Targets;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.extension.Sent;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.oidc.Issuer;
import org.socialcare.local.oidc.Tokens;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.Arns;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is below {@code /local}: for people and tests at this machine, never on AWS. */
public final class LocalPages {
    private final Issuer issuer;
    private final Tokens tokens;
    private final Map<String, Simulator> simulators = new HashMap<>();
    private final Targets targets;
    private final Books books;
    private final Map<String, ? extends Supplier<JsonNode>> states;
    private final TroublePages trouble;
    private final AccessKey admin;
    private final URI endpoint;

    /**
     * @param states what can only be read, by the path below {@code /local}
     */
    public LocalPages(
            Issuer issuer,
            Tokens tokens,
            List<Simulator> simulators,
            Targets targets,
            Books books,
            Map<String, ? extends Supplier<JsonNode>> states,
            TroublePages trouble,
            AccessKey admin,
            URI endpoint) {
        this.issuer = issuer;
        this.tokens = tokens;
        simulators.forEach(simulator -> this.simulators.put(simulator.platform(), simulator));
        this.targets = targets;
        this.books = books;
        this.states = Map.copyOf(states);
        this.trouble = trouble;
        this.admin = admin;
        this.endpoint = endpoint;
    }

    /** Answers a request whose path begins with {@code /local/}. */
    public Response answer(Request request) {
        if (!isThisMachine(request)) {
            return message(421, "only localhost may ask for this");
        }
        String path = request.path().substring("/local".length());
        if (path.startsWith("/oidc/")) {
            return issuer.answer(path.substring("/oidc".length()), request);
        }
        if (path.startsWith("/platforms/")) {
            return platform(path.substring("/platforms/".length()), request);
        }
        if (path.startsWith("/chats/")) {
            return targets.answer(path.substring("/chats/".length()), request);
        }
        if (path.startsWith("/sent/")) {
            return sent(path.substring("/sent/".length()));
        }
        if (path.equals("/faults")) {
            return trouble.answer(request);
        }
        var state = states.get(path);
        if (state != null && request.method().equals("GET")) {
            return Response.json(200, state.get());
        }
        return switch (request.method() + " " + path) {
            case "GET /channels" -> Response.json(200, channels());
            case "POST /token" -> token(request);
            case "GET /books" -> Response.json(200, books.totals());
            case "GET /env" -> Response.text(200, "text/plain; charset=utf-8", environment());
            default -> message(404, "Not Found");
        };
    }

    /** A page from elsewhere, or a tunnel for webhooks, must not get at tokens and secrets. */
    private static boolean isThisMachine(Request request) {
        String host = request.header("host").orElse("");
        return host.startsWith("localhost:")
                || host.startsWith("127.0.0.1:")
                || host.equals("localhost")
                || host.equals("127.0.0.1");
    }

    private Response platform(String rest, Request request) {
        int slash = rest.indexOf('/');
        String platform = slash < 0 ? rest : rest.substring(0, slash);
        Simulator simulator = simulators.get(platform);
        if (simulator == null) {
            return message(404, "no platform is played under the name " + platform);
        }
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        ApiAnswer answer =
                simulator.answer(
                        new ApiCall(
                                request.method(),
                                slash < 0 ? "/" : rest.substring(slash),
                                request.query(),
                                headers,
                                request.body()));
        return new Response(answer.status(), answer.headers(), answer.body());
    }

    private Response sent(String channel) {
        String[] parts = channel.split("/", -1);
        Optional<JsonNode> told =
                parts.length == 2 ? targets.sent(parts[0], parts[1]) : Optional.empty();
        if (told.isPresent()) {
            return Response.json(200, told.get());
        }
        Simulator simulator = simulators.get(parts[0]);
        if (simulator == null || parts.length != 2) {
            return message(404, "no such channel or target: " + channel);
        }
        ArrayNode all = Json.array();
        for (Sent each : simulator.sent(parts[1])) {
            all.addObject()
                    .put("at", each.at().toString())
                    .put("to", each.to())
                    .put("text", each.text())
                    .put("messageId", each.messageId())
                    .put("outcome", each.outcome())
                    .put("raw", each.raw());
        }
        return Response.json(200, all);
    }

    private JsonNode channels() {
        ArrayNode all = Json.array();
        for (Simulator simulator : simulators.values()) {
            for (DemoChannel channel : simulator.channels()) {
                ObjectNode each =
                        all.addObject()
                                .put("platform", channel.platform())
                                .put("id", channel.account())
                                .put("name", channel.name())
                                .put("team", channel.team())
                                .put("webhook", "/webhooks/" + channel.id());
                ObjectNode credentials = each.putObject("secrets");
                channel.credentials().forEach(credentials::put);
            }
        }
        return all;
    }

    private Response token(Request request) {
        Optional<String> user =
                Json.read(request.body().text()).map(body -> body.path("user").asText());
        return user.flatMap(issuer::user)
                .map(
                        known ->
                                Response.json(
                                        200,
                                        Json.object()
                                                .put("access_token", tokens.access(known))
                                                .put("token_type", "Bearer")
                                                .put("expires_in", Tokens.GOOD_FOR.toSeconds())))
                .orElseGet(() -> message(404, "no such user; send {\"user\": name}"));
    }

    private String environment() {
        return "export AWS_ENDPOINT_URL="
                + endpoint
                + "\nexport AWS_REGION="
                + Arns.REGION
                + "\nexport AWS_ACCESS_KEY_ID="
                + admin.id()
                + "\nexport AWS_SECRET_ACCESS_KEY="
                + admin.secret()
                + "\n";
    }

    private static Response message(int status, String text) {
        return Response.json(status, Json.object().put("message", text));
    }
}
