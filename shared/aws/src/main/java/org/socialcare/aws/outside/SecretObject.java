package org.socialcare.aws.outside;

import org.jspecify.annotations.Nullable;
import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A secret that is an object of names and, under each, an object of texts. Read at most once a
 * minute; while the store does not answer, what was read last keeps working.
 */
final class SecretObject {
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration LATEST = Duration.ofSeconds(5);

    private final AwsService store;
    private final String secret;
    private final String name;
    private final InstantSource clock;
    private @Nullable Cached cached;

    /**
     * @param name of the secret for people
     */
    SecretObject(AwsService store, String secret, String name, InstantSource clock) {
        this.store = store;
        this.secret = secret;
        this.name = name;
        this.clock = clock;
    }

    private record Cached(Json secret, Instant since) {}

    /**
     * @throws IllegalStateException if the store does not answer and nothing was ever read
     */
    Optional<Credentials> under(String key) {
        return secret(FRESH).get(key).map(SecretObject::texts);
    }

    /**
     * The same, seconds old at most while the store answers.
     *
     * @throws IllegalStateException if the store does not answer and nothing was ever read
     */
    Optional<Credentials> latest(String key) {
        return secret(LATEST).get(key).map(SecretObject::texts);
    }

    private synchronized Json secret(Duration age) {
        Instant now = clock.instant();
        Cached known = cached;
        if (known != null && now.isBefore(known.since().plus(age))) return known.secret();
        try {
            Json read = read();
            cached = new Cached(read, now);
            return read;
        } catch (IOException | RuntimeException unreadable) {
            if (known == null) {
                throw new IllegalStateException(name + " cannot be read", unreadable);
            }
            cached = new Cached(known.secret(), now);
            return known.secret();
        }
    }

    private Json read() throws IOException {
        byte[] answer =
                store.call(
                        "secretsmanager.GetSecretValue",
                        Json.object().put("SecretId", secret).build());
        return JsonReader.read(
                JsonReader.read(answer)
                        .text("SecretString")
                        .orElseThrow(() -> new IOException("the secret has no text")));
    }

    private static Credentials texts(Json values) {
        Map<String, String> texts = new HashMap<>();
        if (values instanceof Json.Obj object) {
            for (String name : object.members().keySet()) {
                object.text(name).ifPresent(text -> texts.put(name, text));
            }
        }
        return new Credentials(texts);
    }
}
