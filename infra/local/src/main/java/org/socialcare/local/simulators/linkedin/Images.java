package org.socialcare.local.simulators.linkedin;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Body;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Shown;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Pictures of a page: a place is asked for, the bytes are put there, a post names the picture. */
final class Images {
    private static final String URN = "urn:li:image:";
    private static final String WAITING = "";
    private static final Set<String> KINDS = Set.of("jpeg", "png", "gif");
    private static final int LARGEST = 10 << 20;
    private static final int MOST = 20;

    private final RandomGenerator random;

    /** What was put, by page and picture; nothing yet where only a place was given out. */
    private final Map<String, String> notes = new ConcurrentHashMap<>();

    Images(RandomGenerator random) {
        this.random = random;
    }

    ApiAnswer place(Call call, PlayedAccount account) {
        Json wish = call.body().obj("initializeUploadRequest");
        if (!call.query().textOrEmpty("action").equals("initializeUpload")
                || !wish.textOrEmpty("owner").equals(account.credential("organization"))) {
            return CommentWording.error(400, 100, "Unpermitted fields present in REQUEST_BODY");
        }
        String id;
        synchronized (random) {
            id = Drawn.word(random, 24);
        }
        notes.put(key(account, id), WAITING);
        Json value =
                Json.object()
                        .put("uploadUrl", "https://www.linkedin.com/dms-uploads/" + id + "/0?ca=1")
                        .put("image", URN + id)
                        .build();
        return CommentWording.json(200, Json.object().put("value", value));
    }

    ApiAnswer put(Call call, PlayedAccount account) {
        String key = key(account, call.step(1));
        byte[] bytes = call.bytes().bytes();
        String kind = Shown.kind(bytes);
        if (!notes.containsKey(key)) {
            return CommentWording.error(404, 0, "No such upload");
        }
        if (!KINDS.contains(kind) || bytes.length > LARGEST) {
            return CommentWording.error(400, 100, "Media not supported");
        }
        notes.put(key, Shown.of(kind, bytes));
        return new ApiAnswer(201, Map.of(), Body.EMPTY);
    }

    /** What a post shows; absent where it names a picture that is not there, or too many. */
    Optional<List<String>> notes(Json content, PlayedAccount account) {
        List<Json> several = content.obj("multiImage").arr("images");
        List<Json> named = new ArrayList<>(several);
        if (content.get("media").isPresent()) {
            named.add(content.obj("media"));
        }
        List<String> shown = new ArrayList<>();
        for (Json one : named) {
            String id = one.textOrEmpty("id");
            String note = notes.getOrDefault(key(account, id.replace(URN, "")), WAITING);
            if (!id.startsWith(URN) || note.equals(WAITING)) {
                return Optional.empty();
            }
            shown.add(Shown.described(note, one.textOrEmpty("altText")));
        }
        return several.size() != 1 && several.size() <= MOST
                ? Optional.of(shown)
                : Optional.empty();
    }

    private static String key(PlayedAccount account, String id) {
        return account.channel().id() + " " + id;
    }
}
