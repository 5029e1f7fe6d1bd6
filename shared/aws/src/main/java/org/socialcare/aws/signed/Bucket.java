package org.socialcare.aws.signed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * One bucket of Amazon S3, by signed addresses alone: those that are given away, and those that are
 * called here at once.
 */
public final class Bucket {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 5_000;
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final int LARGEST_ANSWER = 1 << 16;

    private final URI address;
    private final String name;
    private final SignedAddress signing;
    private final KeySource keys;
    private final InstantSource clock;

    /**
     * @param address of the bucket, without a slash at its end
     */
    Bucket(URI address, String name, String region, KeySource keys, InstantSource clock) {
        this.address = address;
        this.name = name;
        this.signing = new SignedAddress(region);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * An address that allows one kind of request until it expires.
     *
     * @param key of the object; slashes part it
     * @param headers by lower-case name, that the request must have exactly so
     * @param query such as {@code response-content-disposition}
     * @throws IOException if there are no access keys to sign with
     */
    public URI address(
            String method,
            String key,
            Map<String, String> headers,
            Map<String, String> query,
            Duration valid)
            throws IOException {
        URI object = URI.create(address + "/" + path(key));
        return signing.of(method, object, headers, query, keys.keys(), clock.instant(), valid);
    }

    /**
     * The object's bytes; absent where there is none.
     *
     * @throws IOException if S3 does not answer, refuses, or has more than the most
     */
    public Optional<byte[]> read(String key, int most) throws IOException {
        HttpURLConnection connection = open("GET", key, Map.of());
        int status = connection.getResponseCode();
        // What S3 says about a missing object may be longer than a small object.
        int largest = status == 200 ? most : LARGEST_ANSWER;
        byte[] body = Connections.body(connection, status, largest);
        return isThere("read", status) ? Optional.of(body) : Optional.empty();
    }

    /**
     * Copies an object within the bucket, with its type.
     *
     * @return false where there is nothing to copy
     * @throws IOException if S3 does not answer, or refuses
     */
    public boolean copy(String from, String to) throws IOException {
        var source = Map.of("x-amz-copy-source", "/" + name + "/" + path(from));
        HttpURLConnection connection = open("PUT", to, source);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(0);
        connection.getOutputStream().close();
        int status = connection.getResponseCode();
        byte[] answer = Connections.body(connection, status, LARGEST_ANSWER);
        if (status == 200 && isError(answer)) {
            throw new IOException("s3 could not copy"); // it says so below a good status
        }
        return isThere("copy", status);
    }

    /**
     * Puts an object there, in place of any other.
     *
     * @throws IOException if S3 does not answer, or refuses
     */
    public void write(String key, String type, byte[] bytes) throws IOException {
        HttpURLConnection connection = open("PUT", key, Map.of("content-type", type));
        connection.setDoOutput(true);
        // Not streamed: a connection that was closed meanwhile is then replaced by a new one, and
        // the same bytes may be put twice.
        try (OutputStream out = connection.getOutputStream()) {
            out.write(bytes);
        }
        int status = connection.getResponseCode();
        Connections.body(connection, status, LARGEST_ANSWER);
        if (status != 200) throw new IOException("s3 answered " + status + " to write");
    }

    /**
     * Removes an object; nothing where there is none.
     *
     * @throws IOException if S3 does not answer, or refuses
     */
    public void delete(String key) throws IOException {
        HttpURLConnection connection = open("DELETE", key, Map.of());
        int status = connection.getResponseCode();
        Connections.body(connection, status, LARGEST_ANSWER);
        if (status != 204 && status != 200 && status != 404) {
            throw new IOException("s3 answered " + status + " to delete");
        }
    }

    private HttpURLConnection open(String method, String key, Map<String, String> headers)
            throws IOException {
        URI signed = address(method, key, headers, Map.of(), AT_ONCE);
        HttpURLConnection connection = Connections.open(signed, CONNECT_MILLIS, READ_MILLIS);
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static boolean isThere(String what, int status) throws IOException {
        if (status == 404) return false;
        if (status != 200) throw new IOException("s3 answered " + status + " to " + what);
        return true;
    }

    private static boolean isError(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).contains("<Error>");
    }

    private static String path(String key) {
        StringBuilder path = new StringBuilder(key.length() + 16);
        for (String segment : key.split("/", -1)) {
            path.append(path.isEmpty() ? "" : "/").append(SignedAddress.encode(segment));
        }
        return path.toString();
    }
}
