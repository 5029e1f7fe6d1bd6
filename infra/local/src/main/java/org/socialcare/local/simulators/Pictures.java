package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Body;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The pictures customers send, as the platform's media host would serve them: by name to whoever
 * has the link, or, where a platform has ids for them, by the id it gave.
 */
public final class Pictures {
    /** What there is to be shown. */
    static final List<String> NAMES = List.of("cracked-bowl", "open-lid");

    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}\\.png");

    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** A picture was sent and is known by this id from now on. */
    public void keep(String id, String address) {
        names.put(id, address.substring(address.lastIndexOf('/') + 1));
    }

    /** Its bytes; empty if no such id was given. */
    public Optional<byte[]> bytes(String id) {
        return Optional.ofNullable(names.get(id)).flatMap(Pictures::read);
    }

    /** The same as an answer that names the file. */
    public Optional<ApiAnswer> file(String id) {
        return bytes(id)
                .map(
                        bytes ->
                                new ApiAnswer(
                                        200,
                                        Map.of(
                                                "content-type",
                                                "image/png",
                                                "content-disposition",
                                                "attachment; filename=\"" + id + ".png\""),
                                        Body.of(bytes)));
    }

    static ApiAnswer named(String name) {
        return read(name)
                .map(
                        bytes ->
                                new ApiAnswer(
                                        200,
                                        Map.of(
                                                "content-type",
                                                "image/png",
                                                "cache-control",
                                                "max-age=86400"),
                                        Body.of(bytes)))
                .orElseGet(() -> ApiAnswer.json(404, "{\"error\":\"no such picture\"}"));
    }

    private static Optional<byte[]> read(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = Pictures.class.getResourceAsStream("pictures/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the picture " + name, broken);
        }
    }
}
