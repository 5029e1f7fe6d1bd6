package org.socialcare.local.simulators.x;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Material;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Shown;
import org.socialcare.wire.json.Json;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Pictures that are handed over in one request, for direct messages. */
final class Uploads {
    private static final String FOR = "dm_image";
    private static final int LARGEST = 5 << 20;
    private static final Set<String> PICTURES = Set.of("jpeg", "png", "webp");

    private final Material material;

    Uploads(RandomGenerator random) {
        this.material = new Material(random);
    }

    ApiAnswer take(Call call, PlayedAccount account) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(call.body().textOrEmpty("media"));
        } catch (IllegalArgumentException notBase64) {
            return Problems.of(400, "Invalid Request");
        }
        String kind = Shown.kind(bytes);
        boolean good =
                call.step(2).equals("upload")
                        && call.body().textOrEmpty("media_category").equals(FOR)
                        && PICTURES.contains(kind)
                        && call.body().textOrEmpty("media_type").equals("image/" + kind)
                        && bytes.length <= LARGEST;
        if (!good) {
            return Problems.of(400, "Invalid Request");
        }
        String id = material.keep(account, FOR, bytes);
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
                ? material.note(account, FOR, attached.getFirst().textOrEmpty("media_id"))
                        .orElse("")
                : body.textOrEmpty("text");
    }
}
