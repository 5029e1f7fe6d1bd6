package org.socialcare.aws.signed;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * A service called over HTTP, every request signed. Three attempts, backing off at random, longer
 * when the service says it is too fast; none begins later than four seconds after the first,
 * because whoever called the function calls it again.
 */
final class SignedService implements AwsService {
    private static final int ATTEMPTS = 3;
    private static final Duration LATEST_ATTEMPT = Duration.ofSeconds(4);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 3_000;
    private static final int BACK_OFF_MILLIS = 100;
    private static final int THROTTLED_MILLIS = 500;

    /** Larger than any answer of the calls made here. */
    private static final int LARGEST = 1 << 20;

    private final URI address;
    private final String host;
    private final String protocol;
    private final Signature signature;
    private final KeySource keys;
    private final InstantSource clock;
    private final Pause pause;

    /** Lets that many milliseconds pass. */
    @FunctionalInterface
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    /**
     * @param protocol the version of AWS's JSON protocol the service speaks, 1.0 or 1.1
     */
    SignedService(
            URI address,
            String protocol,
            Signature signature,
            KeySource keys,
            InstantSource clock,
            Pause pause) {
        this.address = address;
        this.host = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        this.protocol = protocol;
        this.signature = signature;
        this.keys = keys;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public byte[] call(String operation, Json.Obj question) throws IOException {
        byte[] body = JsonWriter.bytes(question);
        Instant latest = clock.instant().plus(LATEST_ATTEMPT);
        for (int attempt = 1; ; attempt++) {
            try {
                return once(operation, body);
            } catch (IOException failed) {
                boolean hopeless = failed instanceof Refused no && !no.isWorthAnotherTry();
                if (hopeless || attempt == ATTEMPTS || !waited(failed, attempt, latest)) {
                    throw failed;
                }
            }
        }
    }

    private byte[] once(String operation, byte[] body) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", host);
        headers.put("content-type", "application/x-amz-json-" + protocol);
        headers.put("x-amz-target", operation);
        SortedMap<String, String> signed =
                signature.sign(
                        "POST", address.getRawPath(), headers, body, keys.keys(), clock.instant());
        signed.remove("host"); // The client writes the same by itself.
        return exchange(signed, body);
    }

    private byte[] exchange(Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection = Connections.open(address, CONNECT_MILLIS, READ_MILLIS);
        connection.setRequestMethod("POST");
        headers.forEach(connection::setRequestProperty);
        connection.setDoOutput(true);
        // A body of announced length is never sent again behind our back.
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        byte[] answer = Connections.body(connection, status, LARGEST);
        if (status != 200) throw Refused.of(signature.service(), status, answer);
        return answer;
    }

    /** Not while others may have the same idea: the wait is anything up to its length. */
    private boolean waited(IOException failed, int attempt, Instant latest) throws IOException {
        boolean throttled = failed instanceof Refused no && no.isThrottled();
        int longest = (throttled ? THROTTLED_MILLIS : BACK_OFF_MILLIS) << (attempt - 1);
        // Not a thread's generator: functions restored from one snapshot would agree on its
        // numbers.
        long wait = new SecureRandom().nextInt(longest) + 1L;
        if (clock.instant().plusMillis(wait).isAfter(latest)) return false;
        try {
            pause.millis(wait);
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted between two attempts");
        }
    }
}
