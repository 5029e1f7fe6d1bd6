package org.socialcare.aws.signed;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * A service whose operations are paths, beside {@link AwsService} for those whose operations are
 * headers. Each call is made once: what it does may not be done twice lightly.
 */
public final class RestService {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 3_000;
    private static final int LARGEST = 1 << 20;

    private final URI address;
    private final String host;
    private final Signature signature;
    private final KeySource keys;
    private final InstantSource clock;

    RestService(URI address, Signature signature, KeySource keys, InstantSource clock) {
        this.address = address;
        this.host = Connections.host(address);
        this.signature = signature;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What came back, whatever its status.
     *
     * @param error the error's name; empty where none was given
     */
    public record Answer(int status, String error) {}

    /**
     * Posts JSON.
     *
     * @throws IOException if the service does not answer; it may have acted nevertheless
     */
    public Answer post(String path, Json.Obj question) throws IOException {
        byte[] body = JsonWriter.bytes(question);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", host);
        headers.put("content-type", "application/json");
        SortedMap<String, String> signed =
                signature.sign("POST", path, headers, body, keys.keys(), clock.instant());
        signed.remove("host"); // The client writes the same by itself.
        HttpURLConnection connection =
                Connections.open(address.resolve(path), CONNECT_MILLIS, READ_MILLIS);
        connection.setRequestMethod("POST");
        signed.forEach(connection::setRequestProperty);
        connection.setDoOutput(true);
        // A body of announced length is never sent again behind our back.
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        Connections.body(connection, status, LARGEST);
        String error = connection.getHeaderField("x-amzn-errortype");
        return new Answer(status, error == null ? "" : name(error));
    }

    /** A name may be followed by a colon and an address. */
    private static String name(String header) {
        int colon = header.indexOf(':');
        return colon < 0 ? header : header.substring(0, colon);
    }
}
