package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

import org.socialcare.domain.channel.Delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request of the HTTP API.
 *
 * @param queries decoded, all values of each name in order
 * @param headers by lower-case name
 * @param claims of the verified token; empty on routes without one
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out; calls are never compared
public record HttpCall(
        String requestId,
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, List<String>> queries,
        Map<String, String> headers,
        byte[] body,
        Map<String, String> claims) {
    public HttpCall {
        pathParameters = Map.copyOf(pathParameters);
        queries = Map.copyOf(queries);
        headers = Map.copyOf(headers);
        body = body.clone();
        claims = Map.copyOf(claims);
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if the event is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not of an HTTP API
     */
    public static HttpCall read(InputStream in) throws IOException {
        APIGatewayV2HTTPEvent event = Envelopes.http(in);
        var context = event.getRequestContext();
        var authorizer = context.getAuthorizer();
        return new HttpCall(
                context.getRequestId(),
                context.getHttp().getMethod(),
                event.getRawPath(),
                event.getPathParameters(),
                QueryString.read(event.getRawQueryString()),
                event.getHeaders(),
                body(event),
                authorizer == null ? Map.of() : authorizer.getJwt().getClaims());
    }

    /** The first value of each name. */
    public Map<String, String> query() {
        Map<String, String> first = new LinkedHashMap<>();
        queries.forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }

    /** The request as a platform sees it. */
    public Delivery delivery() {
        return new Delivery(method, query(), headers, body);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The path's parameter, or an empty text. */
    public String pathParameter(String name) {
        return pathParameters.getOrDefault(name, "");
    }

    /** Who is signed in; empty on routes without a token. */
    public String username() {
        return claims.getOrDefault("username", "");
    }

    /** The groups of whoever is signed in; the gateway writes the list as {@code [one two]}. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (char c : (claims.getOrDefault("cognito:groups", "") + " ").toCharArray()) {
            if (c != '[' && c != ']' && c != ',' && c != ' ') {
                name.append(c);
            } else if (!name.isEmpty()) {
                groups.add(name.toString());
                name.setLength(0);
            }
        }
        return groups;
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Never the query, headers or body: they hold signatures, tokens and words. */
    @Override
    public String toString() {
        return method + " " + path + " (" + requestId + ")";
    }

    private static byte[] body(APIGatewayV2HTTPEvent event) {
        return event.getIsBase64Encoded()
                ? Base64.getDecoder().decode(event.getBody())
                : event.getBody().getBytes(StandardCharsets.UTF_8);
    }
}
