package org.socialcare.local.simulators.instagram;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.meta.GraphCall;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.wire.json.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pictures on their way to the public: a container is made, is being fetched when it is looked at
 * for the first time, and is published once.
 */
final class Containers {
    private static final int LONGEST = 2200;
    private static final int A_DAY = 25;
    private static final Set<String> EDGES =
            Set.of("content_publishing_limit", "media", "media_publish");

    private final Map<String, Container> made = new HashMap<>();
    private final Map<PlayedAccount, Integer> published = new HashMap<>();

    private record Container(String caption, String status) {}

    /** Whether a call is for this counter. */
    synchronized boolean isAbout(GraphCall graph) {
        return EDGES.contains(graph.edge())
                || (graph.edge().isEmpty() && !graph.isPost() && made.containsKey(graph.node()));
    }

    synchronized ApiAnswer answer(GraphCall graph, PlayedAccount account, Counter counter) {
        boolean own = graph.node().equals(account.credential("ig_id"));
        String what = (graph.isPost() ? "POST " : "GET ") + graph.edge();
        if (!own && !what.equals("GET ")) {
            return GraphErrors.UNKNOWN_PATH;
        }
        return switch (what) {
            case "GET content_publishing_limit" -> quota(account);
            case "POST media" -> make(graph.call());
            case "POST media_publish" -> publish(graph.call(), account, counter);
            case "GET " -> look(graph.node());
            default -> GraphErrors.UNKNOWN_PATH;
        };
    }

    private ApiAnswer quota(PlayedAccount account) {
        Json config = Json.object().put("quota_total", A_DAY).put("quota_duration", 86_400).build();
        Json usage =
                Json.object()
                        .put("quota_usage", published.getOrDefault(account, 0))
                        .put("config", config)
                        .build();
        return GraphErrors.json(200, Json.object().put("data", List.of(usage)));
    }

    private ApiAnswer make(Call call) {
        String caption = call.parameter("caption").orElse("");
        boolean picture = call.parameter("image_url").orElse("").startsWith("https://");
        if (!picture || caption.codePointCount(0, caption.length()) > LONGEST) {
            return GraphErrors.of(Refusal.BAD_REQUEST);
        }
        String id = "179" + (10_000 + made.size());
        made.put(id, new Container(caption, "IN_PROGRESS"));
        return GraphErrors.json(200, Json.object().put("id", id));
    }

    private ApiAnswer look(String id) {
        Container container = made.getOrDefault(id, new Container("", "EXPIRED"));
        if (container.status().equals("IN_PROGRESS")) {
            made.put(id, new Container(container.caption(), "FINISHED"));
        }
        return GraphErrors.json(
                200, Json.object().put("status_code", container.status()).put("id", id));
    }

    private ApiAnswer publish(Call call, PlayedAccount account, Counter counter) {
        String id = call.parameter("creation_id").orElse("");
        Container container = made.getOrDefault(id, new Container("", "EXPIRED"));
        Posting posting = Posting.ownPost(account, container.caption(), call.raw());
        if (!container.status().equals("FINISHED")) {
            return counter.refuse(posting, new MediaWording(), Refusal.BAD_REQUEST);
        }
        ApiAnswer answer = counter.publish(posting, new MediaWording(), LONGEST);
        if (answer.status() == 200 || answer.status() == 504) {
            made.put(id, new Container(container.caption(), "PUBLISHED"));
            published.merge(account, 1, Integer::sum);
        }
        return answer;
    }

    private static final class MediaWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(200, Json.object().put("id", messageId));
        }
    }
}
