package org.socialcare.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.Arns;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payload format 2.0 of API Gateway's HTTP APIs, both ways. */
final class Payload {
    private static final DateTimeFormatter COMMON_LOG =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Payload() {}

    /**
     * The event for a request.
     *
     * @param claims of the caller's token; empty on an open route
     */
    static Body event(Request request, Routes.Match match, Optional<JsonNode> claims, Instant now) {
        String key = match.route().method() + " " + match.route().path();
        ObjectNode event =
                Json.object()
                        .put("version", "2.0")
                        .put("routeKey", key)
                        .put("rawPath", Percent.decode(request.path()))
                        .put("rawQueryString", request.query());
        cookies(request, event);
        ObjectNode headers = event.putObject("headers");
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("cookie");
        if (!request.query().isEmpty()) {
            ObjectNode query = event.putObject("queryStringParameters");
            query(request.query()).forEach(query::put);
        }
        context(request, key, claims, now, event.putObject("requestContext"));
        if (!match.parameters().isEmpty()) {
            ObjectNode parameters = event.putObject("pathParameters");
            match.parameters().forEach(parameters::put);
        }
        boolean text = isText(request);
        if (request.body().length() > 0) {
            event.put(
                    "body",
                    text
                            ? request.body().text()
                            : Base64.getEncoder().encodeToString(request.body().bytes()));
        }
        return Body.of(
                event.put("isBase64Encoded", !text && request.body().length() > 0).toString());
    }

    /** The answer a function meant; empty if it cannot be understood. */
    static Optional<Response> answer(Body returned) {
        return Json.read(returned.text())
                .map(json -> json.has("statusCode") ? answer(json) : Response.json(200, json));
    }

    private static Response answer(JsonNode json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "text/plain; charset=utf-8");
        json.path("headers")
                .properties()
                .forEach(
                        header ->
                                headers.put(
                                        header.getKey().toLowerCase(Locale.ROOT),
                                        header.getValue().asText()));
        String body = json.path("body").asText("");
        return new Response(
                json.path("statusCode").asInt(500),
                headers,
                json.path("isBase64Encoded").asBoolean()
                        ? Body.of(Base64.getDecoder().decode(body))
                        : Body.of(body));
    }

    private static void cookies(Request request, ObjectNode event) {
        request.header("cookie")
                .ifPresent(
                        header -> {
                            var cookies = event.putArray("cookies");
                            for (String cookie : header.split(";", -1)) {
                                cookies.add(cookie.strip());
                            }
                        });
    }

    private static void context(
            Request request,
            String key,
            Optional<JsonNode> claims,
            Instant now,
            ObjectNode context) {
        context.put("accountId", Arns.ACCOUNT)
                .put("apiId", "local")
                .put("domainName", request.header("host").orElse("localhost"))
                .put("domainPrefix", "localhost")
                .put("requestId", UUID.randomUUID().toString())
                .put("routeKey", key)
                .put("stage", "$default")
                .put("time", COMMON_LOG.format(now))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http")
                .put("method", request.method())
                .put("path", Percent.decode(request.path()))
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", request.remote())
                .put("userAgent", request.header("user-agent").orElse(""));
        claims.ifPresent(
                found -> {
                    ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
                    ObjectNode flat = jwt.putObject("claims");
                    found.properties()
                            .forEach(claim -> flat.put(claim.getKey(), flatten(claim.getValue())));
                    jwt.putArray("scopes").add("openid");
                });
    }

    /** API Gateway hands claims over as text, lists in brackets. */
    private static String flatten(JsonNode claim) {
        if (!claim.isArray()) {
            return claim.asText();
        }
        List<String> items = new ArrayList<>();
        claim.forEach(item -> items.add(item.asText()));
        return "[" + String.join(" ", items) + "]";
    }

    private static Map<String, String> query(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = Percent.query(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : Percent.query(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                values.merge(name, value, (first, second) -> first + "," + second);
            }
        }
        return values;
    }

    /** API Gateway passes these types as text; anything else, forms too, is encoded. */
    private static boolean isText(Request request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        boolean textual =
                type.startsWith("text/")
                        || type.startsWith("application/json")
                        || type.startsWith("application/xml")
                        || type.startsWith("application/javascript");
        if (!textual) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body().bytes()));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
