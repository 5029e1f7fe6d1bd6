package org.socialcare.local.http;

import org.socialcare.local.template.RouteSpec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the route of a request as API Gateway does: the most specific path wins, a greedy one comes
 * last, a named method comes before {@code ANY}.
 */
final class Routes {
    private final List<RouteSpec> routes;

    Routes(List<RouteSpec> routes) {
        this.routes =
                routes.stream()
                        .sorted(
                                Comparator.comparing((RouteSpec route) -> weight(route.path()))
                                        .thenComparing(route -> route.method().equals("ANY")))
                        .toList();
    }

    /** A route and the values in its path. */
    record Match(RouteSpec route, Map<String, String> parameters) {}

    Optional<Match> find(String method, String path) {
        for (RouteSpec route : routes) {
            if (route.method().equals("ANY") || route.method().equals(method)) {
                Optional<Map<String, String>> parameters = match(route.path(), path);
                if (parameters.isPresent()) {
                    return Optional.of(new Match(route, parameters.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static int weight(String path) {
        int weight = 0;
        for (String segment : segments(path)) {
            weight += segment.endsWith("+}") ? 100 : segment.startsWith("{") ? 1 : 0;
        }
        return weight;
    }

    private static Optional<Map<String, String>> match(String pattern, String path) {
        List<String> wanted = segments(pattern);
        List<String> given = segments(path);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String segment = wanted.get(i);
            if (i >= given.size() || given.get(i).isEmpty()) {
                return Optional.empty();
            }
            if (segment.endsWith("+}")) {
                parameters.put(
                        segment.substring(1, segment.length() - 2),
                        Percent.decode(String.join("/", given.subList(i, given.size()))));
                return Optional.of(parameters);
            }
            if (segment.startsWith("{")) {
                parameters.put(
                        segment.substring(1, segment.length() - 1), Percent.decode(given.get(i)));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return given.size() == wanted.size() ? Optional.of(parameters) : Optional.empty();
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        segments.removeFirst();
        return segments;
    }
}
