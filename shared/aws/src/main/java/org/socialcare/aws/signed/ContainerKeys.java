package org.socialcare.aws.signed;

import org.jspecify.annotations.Nullable;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Temporary keys from the address that Lambda gives to functions restored from a snapshot. New ones
 * are fetched five minutes before the old ones end; while that fails the old ones are used as long
 * as they are valid. Safe for several threads.
 */
final class ContainerKeys implements KeySource {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int PATIENCE_MILLIS = 1_000;
    private static final int LARGEST = 1 << 16;

    private final URI address;
    private final String authorization;
    private final InstantSource clock;
    private @Nullable Lent lent;

    /**
     * @param authorization sent along as it is; empty to send none
     */
    ContainerKeys(URI address, String authorization, InstantSource clock) {
        this.address = address;
        this.authorization = authorization;
        this.clock = clock;
    }

    private record Lent(AccessKeys keys, Instant ends) {}

    @Override
    public synchronized AccessKeys keys() throws IOException {
        Instant now = clock.instant();
        Lent known = lent;
        if (known != null && now.isBefore(known.ends().minus(EARLY))) return known.keys();
        try {
            Lent fetched = read(fetch());
            lent = fetched;
            return fetched.keys();
        } catch (IOException unreachable) {
            if (known != null && now.isBefore(known.ends())) return known.keys();
            throw unreachable;
        }
    }

    private byte[] fetch() throws IOException {
        HttpURLConnection connection = Connections.open(address, PATIENCE_MILLIS, PATIENCE_MILLIS);
        if (!authorization.isEmpty()) {
            connection.setRequestProperty("Authorization", authorization);
        }
        int status = connection.getResponseCode();
        byte[] body = Connections.body(connection, status, LARGEST);
        if (status != 200) throw new IOException("the address of access keys answered " + status);
        return body;
    }

    private static Lent read(byte[] answer) throws IOException {
        try {
            Json json = JsonReader.read(answer);
            return new Lent(
                    new AccessKeys(
                            json.textOrEmpty("AccessKeyId"),
                            json.textOrEmpty("SecretAccessKey"),
                            json.textOrEmpty("Token")),
                    json.text("Expiration").map(Instant::parse).orElse(Instant.MAX));
        } catch (JsonProblem | IllegalArgumentException | DateTimeException unreadable) {
            // Without its cause: a message might quote what it could not read.
            throw new IOException("the address of access keys answered something else");
        }
    }
}
