package org.socialcare.local.simulators.facebook;

import static org.socialcare.local.simulators.meta.GraphErrors.json;

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
import org.socialcare.wire.json.JsonObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Posts of a Page: {@code /{page}/feed} for words and for pictures that were fetched before, {@code
 * /{page}/photos} for a picture, {@code /{page}/videos} for a video.
 */
final class PagePosts {
    private static final int LONGEST = 63_206;
    private static final Set<String> PICTURES = Set.of("jpeg", "png", "gif");
    private static final int LARGEST_PICTURE = 10 << 20;
    private static final int LARGEST_VIDEO = 100 << 20;

    /** What was fetched without being shown, by page and id. */
    private final Map<String, String> hidden = new ConcurrentHashMap<>();

    ApiAnswer write(GraphCall graph, PlayedAccount account, Counter counter) {
        Call call = graph.call();
        boolean own = graph.node().equals(account.credential("page_id"));
        return switch (graph.edge()) {
            case "photos" -> photo(call, own, account, counter);
            case "videos" -> video(call, own, account, counter);
            default -> words(call, own, account, counter);
        };
    }

    private ApiAnswer photo(Call call, boolean own, PlayedAccount account, Counter counter) {
        Optional<String> note =
                Shown.at(call.parameter("url").orElse(""), PICTURES, LARGEST_PICTURE)
                        .map(it -> described(it, call));
        if (own && note.isPresent() && isHidden(call)) {
            String id = "8" + (10_000 + hidden.size());
            hidden.put(key(account, id), note.get());
            return json(200, Json.object().put("id", id));
        }
        String text = call.parameter("caption").orElse("");
        return publish(own, text, note.map(List::of), account, call, counter, "photo");
    }

    private static String described(String note, Call call) {
        return Shown.described(note, call.parameter("alt_text_custom").orElse(""));
    }

    private static boolean isHidden(Call call) {
        return call.body().get("published").isPresent() && !call.body().flag("published");
    }

    private ApiAnswer video(Call call, boolean own, PlayedAccount account, Counter counter) {
        Optional<String> note =
                Shown.at(call.parameter("file_url").orElse(""), Set.of("mp4"), LARGEST_VIDEO);
        String text = call.parameter("description").orElse("");
        return publish(own, text, note.map(List::of), account, call, counter, "video");
    }

    private ApiAnswer words(Call call, boolean own, PlayedAccount account, Counter counter) {
        List<String> notes = new ArrayList<>();
        boolean known = true;
        for (Json attached : call.body().arr("attached_media")) {
            String note = hidden.get(key(account, attached.textOrEmpty("media_fbid")));
            known &= note != null && notes.add(note);
        }
        boolean either = notes.isEmpty() || call.parameter("link").isEmpty();
        String text = call.parameter("message").orElse("");
        return publish(
                own,
                text,
                known && either ? Optional.of(notes) : Optional.empty(),
                account,
                call,
                counter,
                "post");
    }

    private static ApiAnswer publish(
            boolean own,
            String text,
            Optional<List<String>> notes,
            PlayedAccount account,
            Call call,
            Counter counter,
            String what) {
        String shown = Shown.beside(text, notes.orElse(List.of()));
        Posting posting = Posting.ownPost(account, shown, call.raw());
        PostWording wording = new PostWording(what);
        return own && notes.isPresent()
                ? counter.publish(posting, wording, LONGEST + shown.length() - text.length())
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    private static String key(PlayedAccount account, String id) {
        return account.channel().id() + " " + id;
    }

    private static final class PostWording extends GraphErrors {
        private final String what;

        PostWording(String what) {
            this.what = what;
        }

        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            String number = Integer.toUnsignedString(messageId.hashCode());
            String post = posting.account().credential("page_id") + "_" + number;
            JsonObject answer = Json.object();
            return json(
                    200,
                    switch (what) {
                        case "photo" -> answer.put("id", "9" + number).put("post_id", post);
                        case "video" -> answer.put("id", "7" + number);
                        default -> answer.put("id", post);
                    });
        }
    }
}
