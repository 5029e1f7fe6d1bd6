package org.socialcare.desk;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.wire.json.Json;

import java.net.URI;
import java.util.UUID;

/** A picture or file for which a browser wants a place: what it announces, before any byte. */
record NewFile(String name, MediaType type, long bytes) {
    /** Reads an announcement; a wrong one is refused with the place of the mistake. */
    static NewFile read(Json.Obj body) {
        String name = name(body, "/name");
        var type =
                MediaType.ofMime(body.textOrEmpty("type"))
                        .orElseThrow(
                                () -> new Refusal(Problem.invalid("/type", "is no type we send")));
        long bytes = body.number("bytes").orElse(0);
        if (bytes <= 0) {
            throw new Refusal(Problem.invalid("/bytes", "must be the number of bytes"));
        }
        return new NewFile(name, type, bytes);
    }

    static String name(Json json, String pointer) {
        var name = json.textOrEmpty("name");
        if (!Media.isName(name)) {
            throw new Refusal(
                    Problem.invalid(pointer, "must have 1 to 120 characters, no quotes, no paths"));
        }
        return name;
    }

    /** What its bytes will be known by. */
    Media media() {
        return Media.of(UUID.randomUUID().toString(), name, type, bytes);
    }

    /** Where they are to be put. */
    static Answer place(Media media, URI upload) {
        return Answer.with(
                201,
                Json.object()
                        .put("reference", media.reference())
                        .put("name", media.name())
                        .put("upload", upload.toString())
                        .build());
    }
}
