package org.socialcare.local.simulators.instagram;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Shown;
import org.socialcare.local.simulators.meta.GraphCall;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is on its way to the public: a container for a picture, a reel or an album is made, is being
 * fetched when it is looked at for the first time, and is published once.
 */
final class Containers {
    private static final int LONGEST = 2200;
    private static final int A_DAY = 25;
    private static final int A_HANDFUL = 10;
    private static final int LARGEST_PICTURE = 8 << 20;
    private static final int LARGEST_VIDEO = 300 << 20;
    private static final Set<String> EDGES =
            Set.of("content_publishing_limit", "media", "media_publish");

    private final Map<String, Container> made = new HashMap<>();
    private final Map<PlayedAccount, Integer> published = new HashMap<>();

    /**
     * @param shown caption and notes
     * @param item whether it can only be a part of an album
     */
    private record Container(String shown, String caption, boolean item, String status) {
        static final Container GONE = new Container("", "", false, "EXPIRED");

        Container now(String next) {
            return new Container(shown, caption, item, next);
        }
    }

    /** Whether a call is for this counter. */
    synchronized boolean isAbout(GraphCall graph, PlayedAccount account) {
        return EDGES.contains(graph.edge())
                || (graph.edge().isEmpty()
                        && !graph.isPost()
                        && made.containsKey(key(account, graph.node())));
    }

    synchronized ApiAnswer answer(GraphCall graph, PlayedAccount account, Counter counter) {
        boolean own = graph.node().equals(account.credential("ig_id"));
        String what = (graph.isPost() ? "POST " : "GET ") + graph.edge();
        if (!own && !what.equals("GET ")) {
            return GraphErrors.UNKNOWN_PATH;
        }
        return switch (what) {
            case "GET content_publishing_limit" -> quota(account);
            case "POST media" -> make(graph.call(), account);
            case "POST media_publish" -> publish(graph.call(), account, counter);
            case "GET " -> look(account, graph.node());
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

    private ApiAnswer make(Call call, PlayedAccount account) {
        String caption = call.parameter("caption").orElse("");
        boolean item = call.body().flag("is_carousel_item");
        Optional<String> shown =
                call.parameter("media_type").orElse("").equals("CAROUSEL")
                        ? album(call, account)
                        : fetched(call, item);
        boolean captioned =
                item ? caption.isEmpty() : caption.codePointCount(0, caption.length()) <= LONGEST;
        if (shown.isEmpty() || !captioned) {
            return GraphErrors.of(Refusal.BAD_REQUEST);
        }
        String id = "179" + (10_000 + made.size());
        String text = Shown.beside(caption, List.of(shown.get()));
        made.put(key(account, id), new Container(text, caption, item, "IN_PROGRESS"));
        return GraphErrors.json(200, Json.object().put("id", id));
    }

    /** A picture is JPEG; a video alone is a reel, in an album a video. */
    private static Optional<String> fetched(Call call, boolean item) {
        String description = call.parameter("alt_text").orElse("");
        String type = call.parameter("media_type").orElse("");
        if (type.isEmpty()) {
            return Shown.at(call.parameter("image_url").orElse(""), Set.of("jpeg"), LARGEST_PICTURE)
                    .map(note -> Shown.described(note, description));
        }
        return type.equals(item ? "VIDEO" : "REELS") && description.isEmpty()
                ? Shown.at(call.parameter("video_url").orElse(""), Set.of("mp4"), LARGEST_VIDEO)
                : Optional.empty();
    }

    /** Two to ten that were made for an album and are fetched. */
    private Optional<String> album(Call call, PlayedAccount account) {
        List<String> notes = new ArrayList<>();
        for (String id : call.parameter("children").orElse("").split(",", -1)) {
            Container child = made.getOrDefault(key(account, id), Container.GONE);
            if (!child.item() || !child.status().equals("FINISHED")) {
                return Optional.empty();
            }
            notes.add(child.shown().strip());
        }
        return notes.size() >= 2 && notes.size() <= A_HANDFUL
                ? Optional.of(String.join("\n", notes))
                : Optional.empty();
    }

    private ApiAnswer look(PlayedAccount account, String id) {
        Container container = made.getOrDefault(key(account, id), Container.GONE);
        if (container.status().equals("IN_PROGRESS")) {
            made.put(key(account, id), container.now("FINISHED"));
        }
        return GraphErrors.json(
                200, Json.object().put("status_code", container.status()).put("id", id));
    }

    private ApiAnswer publish(Call call, PlayedAccount account, Counter counter) {
        String key = key(account, call.parameter("creation_id").orElse(""));
        Container container = made.getOrDefault(key, Container.GONE);
        Posting posting = Posting.ownPost(account, container.shown(), call.raw());
        if (container.item() || !container.status().equals("FINISHED")) {
            return counter.refuse(posting, new MediaWording(), Refusal.BAD_REQUEST);
        }
        int notes = container.shown().length() - container.caption().length();
        ApiAnswer answer = counter.publish(posting, new MediaWording(), LONGEST + notes);
        if (answer.status() == 200 || answer.status() == 504) {
            made.put(key, container.now("PUBLISHED"));
            published.merge(account, 1, Integer::sum);
        }
        return answer;
    }

    private static String key(PlayedAccount account, String id) {
        return account.channel().id() + " " + id;
    }

    private static final class MediaWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(200, Json.object().put("id", messageId));
        }
    }
}
