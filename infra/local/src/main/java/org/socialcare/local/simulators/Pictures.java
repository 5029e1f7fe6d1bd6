package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Body;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The pictures customers send, as the platform's media host would serve them. */
final class Pictures {
    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}\\.svg");

    private Pictures() {}

    static ApiAnswer named(String name) {
        if (!NAME.matcher(name).matches()) {
            return missing();
        }
        try (InputStream in = Pictures.class.getResourceAsStream("pictures/" + name)) {
            return in == null
                    ? missing()
                    : new ApiAnswer(
                            200,
                            Map.of(
                                    "content-type", "image/svg+xml",
                                    "cache-control", "max-age=86400",
                                    "content-security-policy", "default-src 'none'"),
                            Body.of(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the picture " + name, broken);
        }
    }

    private static ApiAnswer missing() {
        return ApiAnswer.json(404, "{\"error\":\"no such picture\"}");
    }
}
