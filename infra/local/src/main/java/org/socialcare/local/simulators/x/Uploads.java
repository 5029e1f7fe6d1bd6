package org.socialcare.local.simulators.x;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Material;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Shown;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Pictures that are handed over in one request, for a direct message or a post. */
final class Uploads {
    private static final String FOR_MESSAGES = "dm_image";
    private static final String FOR_POSTS = "tweet_image";
    private static final Set<String> USES = Set.of(FOR_MESSAGES, FOR_POSTS);
    private static final int MOST = 4;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LARGEST = 5 << 20;
    private static final Set<String> PICTURES = Set.of("jpeg", "png", "webp");

    private final Material material;
    private final Map<String, String> descriptions = new ConcurrentHashMap<>();

    Uploads(RandomGenerator random) {
        this.material = new Material(random);
    }

    ApiAnswer take(Call call, PlayedAccount account) {
        return call.step(2).equals("metadata") ? describe(call, account) : upload(call, account);
    }

    /** What a picture shows, said before it is posted. */
    private ApiAnswer describe(Call call, PlayedAccount account) {
        String id = call.body().textOrEmpty("id");
        String text = call.body().obj("metadata").obj("alt_text").textOrEmpty("text");
        boolean good =
                material.note(account, FOR_POSTS, id).isPresent()
                        && !text.isEmpty()
                        && text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION;
        if (!good) {
            return Problems.of(400, "Invalid Request");
        }
        descriptions.put(id, text);
        Json data = Json.object().put("id", id).build();
        return Problems.json(200, Json.object().put("data", data));
    }

    private ApiAnswer upload(Call call, PlayedAccount account) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(call.body().textOrEmpty("media"));
        } catch (IllegalArgumentException notBase64) {
            return Problems.of(400, "Invalid Request");
        }
        String kind = Shown.kind(bytes);
        String use = call.body().textOrEmpty("media_category");
        boolean good =
                call.step(2).equals("upload")
                        && USES.contains(use)
                        && PICTURES.contains(kind)
                        && call.body().textOrEmpty("media_type").equals("image/" + kind)
                        && bytes.length <= LARGEST;
        if (!good) {
            return Problems.of(400, "Invalid Request");
        }
        String id = material.keep(account, use, bytes);
        Json data =
                Json.object()
                        .put("id", id)
                        .put("media_key", "3_" + id)
                        .put("expires_after_secs", 86_400)
                        .build();
        return Problems.json(200, Json.object().put("data", data));
    }

    /** What a message says, or shows; one medium at most. */
    String textOf(Json body, PlayedAccount account) {
        List<Json> attached = body.arr("attachments");
        return attached.size() == 1
                ? material.note(account, FOR_MESSAGES, attached.getFirst().textOrEmpty("media_id"))
                        .orElse("")
                : body.textOrEmpty("text");
    }

    /**
     * What stands in a post's pictures; absent where it names too many, or one it was not given.
     */
    Optional<List<String>> notes(Json post, PlayedAccount account) {
        List<String> notes = new ArrayList<>();
        for (Json named : post.obj("media").arr("media_ids")) {
            String id = named instanceof Json.Text(var text) ? text : "";
            Optional<String> note = material.note(account, FOR_POSTS, id);
            if (note.isEmpty()) {
                return Optional.empty();
            }
            notes.add(Shown.described(note.get(), descriptions.getOrDefault(id, "")));
        }
        return notes.size() <= MOST ? Optional.of(notes) : Optional.empty();
    }
}
