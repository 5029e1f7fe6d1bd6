package org.socialcare.aws.outside;

import org.jspecify.annotations.Nullable;
import org.socialcare.aws.start.Clients;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.ports.FindCredentials;
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
 * Channels' credentials, all in one secret: an object of {@code platform/account} and, under each,
 * an object of texts. Read at most once a minute; while the store does not answer, what was read
 * last keeps working.
 */
public final class SecretsManagerCredentials implements FindCredentials {
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final SecretsManager store;
    private final InstantSource clock;
    private @Nullable Cached cached;

    public SecretsManagerCredentials(Clients clients, String secret, InstantSource clock) {
        this.store = new SecretsManager(clients, secret);
        this.clock = clock;
    }

    private record Cached(Json secret, Instant until) {}

    /**
     * @throws IllegalStateException if the store does not answer and nothing was ever read
     */
    @Override
    public Optional<Credentials> credentials(ChannelId channel) {
        return secret().get(channel.toString()).map(SecretsManagerCredentials::credentials);
    }

    private synchronized Json secret() {
        Instant now = clock.instant();
        Cached known = cached;
        if (known != null && now.isBefore(known.until())) return known.secret();
        try {
            Json read = JsonReader.read(store.read());
            cached = new Cached(read, now.plus(FRESH));
            return read;
        } catch (IOException | RuntimeException unreadable) {
            if (known == null) {
                throw new IllegalStateException("the channels' secret cannot be read", unreadable);
            }
            cached = new Cached(known.secret(), now.plus(FRESH));
            return known.secret();
        }
    }

    private static Credentials credentials(Json values) {
        Map<String, String> texts = new HashMap<>();
        if (values instanceof Json.Obj object) {
            for (String name : object.members().keySet()) {
                object.text(name).ifPresent(text -> texts.put(name, text));
            }
        }
        return new Credentials(texts);
    }
}
