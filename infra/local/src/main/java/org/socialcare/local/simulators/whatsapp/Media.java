package org.socialcare.local.simulators.whatsapp;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Body;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.local.simulators.Pictures;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.wire.json.Json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What customers sent: known by an id, whose address is asked for with a token, is good for five
 * minutes and opens with the same token only.
 */
final class Media {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String EXPIRY = "ext";

    private final InstantSource clock;
    private final Pictures pictures = new Pictures();

    Media(InstantSource clock) {
        this.clock = clock;
    }

    /** Media are told of by a number. */
    static String id(String picture) {
        byte[] digest = Hashes.sha256(picture.getBytes(StandardCharsets.UTF_8));
        return Integer.toUnsignedString(ByteBuffer.wrap(digest).getInt());
    }

    void keep(String picture) {
        pictures.keep(id(picture), picture);
    }

    /** Where it lies. */
    ApiAnswer address(PlayedAccount account, String id) {
        Optional<byte[]> bytes = pictures.bytes(id);
        if (bytes.isEmpty()) {
            return GraphErrors.of(Refusal.BAD_REQUEST);
        }
        long until = clock.instant().plus(LIFETIME).getEpochSecond();
        String address =
                account.channel().credentials().getOrDefault("api", "")
                        + "/attachments/"
                        + id
                        + "?"
                        + EXPIRY
                        + "="
                        + until;
        return GraphErrors.json(
                200,
                Json.object()
                        .put("messaging_product", "whatsapp")
                        .put("url", address)
                        .put("mime_type", "image/png")
                        .put("sha256", HexFormat.of().formatHex(Hashes.sha256(bytes.get())))
                        .put("file_size", bytes.get().length)
                        .put("id", id));
    }

    /** The bytes at such an address. */
    ApiAnswer bytes(Call call) {
        long until = Json.of(call.query().textOrEmpty(EXPIRY)).asNumber().orElse(0);
        return pictures.bytes(call.step(1))
                .filter(_ -> clock.instant().getEpochSecond() <= until)
                .map(
                        bytes ->
                                new ApiAnswer(
                                        200, Map.of("content-type", "image/png"), Body.of(bytes)))
                .orElseGet(() -> new ApiAnswer(404, Map.of(), Body.EMPTY));
    }
}
