package org.socialcare.aws.outside;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.ports.CallPlatform;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Calls platforms over the JDK's oldest HTTP client, which wakes nine times faster than its newest.
 * Two of its habits would send a customer's answer twice or lose track of it, so every call has a
 * connection of its own (none goes stale while the function is frozen, or meets the end of one that
 * the platform is closing) and, unless it only asks, a body of announced length (which it never
 * sends again by itself). Redirects are not followed: they could carry a token elsewhere.
 */
public final class HttpPlatform implements CallPlatform {
    private static final int LARGEST = 1 << 20;

    private final Duration connect;
    private final Duration read;

    public HttpPlatform() {
        this(Duration.ofSeconds(3), Duration.ofSeconds(8));
    }

    /**
     * @param connect how long to wait for a connection
     * @param read how long to wait for each part of the answer
     */
    public HttpPlatform(Duration connect, Duration read) {
        this.connect = connect;
        this.read = read;
    }

    @Override
    public Call call(PlatformRequest request) {
        HttpURLConnection connection;
        byte[] body = request.bytes();
        try {
            connection = open(request, connect, read);
            if (!request.method().equals("GET")) {
                connection.setDoOutput(true);
                connection.setFixedLengthStreamingMode(body.length);
            }
            connection.connect();
        } catch (IOException | IllegalArgumentException notReached) {
            return new Call.NeverSent(reason(notReached));
        }
        try {
            return exchange(connection, body);
        } catch (IOException lost) {
            return new Call.Lost(reason(lost));
        } finally {
            connection.disconnect();
        }
    }

    /** A connection of its own, for this request, that follows nobody elsewhere. */
    static HttpURLConnection open(PlatformRequest request, Duration connect, Duration read)
            throws IOException {
        if (!(request.address().toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new MalformedURLException("not an HTTP address");
        }
        connection.setRequestMethod(request.method());
        connection.setConnectTimeout((int) connect.toMillis());
        connection.setReadTimeout((int) read.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        request.headers().forEach(connection::setRequestProperty);
        connection.setRequestProperty("Connection", "close");
        // Saying so is not enough: from an answer that does not repeat it the client keeps the
        // connection for the next caller, unless callers bring their own authenticators.
        connection.setAuthenticator(new NoPassword());
        return connection;
    }

    private static Call exchange(HttpURLConnection connection, byte[] body) throws IOException {
        if (body.length > 0) {
            try (var out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        int status = connection.getResponseCode();
        if (status < 0) return new Call.Lost("not an HTTP answer");
        byte[] answer = answer(connection, status);
        if (answer.length > LARGEST) return new Call.Lost("an answer of more than 1 MiB");
        return new Call.Answered(
                new PlatformResponse(
                        status, headers(connection), new String(answer, StandardCharsets.UTF_8)));
    }

    private static byte[] answer(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? new byte[0] : in.readNBytes(LARGEST + 1);
        }
    }

    /** By lower-case name, the first of each. */
    static Map<String, String> headers(HttpURLConnection connection) {
        Map<String, String> headers = new HashMap<>();
        connection
                .getHeaderFields()
                .forEach(
                        (name, values) -> {
                            // The status line comes under no name.
                            if (name != null && !values.isEmpty()) {
                                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
                            }
                        });
        return headers;
    }

    /** Knows no password, which is what nobody in particular knows too. */
    private static final class NoPassword extends Authenticator {}

    /** Only the kind of failure: messages of the JDK name addresses, which may hold tokens. */
    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName();
    }
}
