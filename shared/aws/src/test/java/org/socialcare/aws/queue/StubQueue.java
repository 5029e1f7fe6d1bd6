package org.socialcare.aws.queue;

import org.socialcare.aws.start.StubServer;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A queue that takes everything and proves it by checksum, as the SDK demands. */
final class StubQueue {
    private StubQueue() {}

    static StubServer start() {
        return new StubServer(asked -> JsonWriter.write(taken(asked.json())));
    }

    static Json.Obj taken(Json request) {
        if (request.get("MessageBody").isPresent()) return receipt(request).build();
        List<Json> taken = new ArrayList<>();
        for (Json entry : request.arr("Entries")) {
            taken.add(receipt(entry).put("Id", entry.textOrEmpty("Id")).build());
        }
        return Json.object().put("Successful", taken).put("Failed", List.of()).build();
    }

    private static JsonObject receipt(Json message) {
        return Json.object()
                .put("MessageId", "id")
                .put("MD5OfMessageBody", md5(message.textOrEmpty("MessageBody")));
    }

    static String md5(String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
