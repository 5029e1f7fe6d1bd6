package org.socialcare.aws.signed;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;

/**
 * The JDK's oldest HTTP client, which wakes nine times faster than its newest. Answers are read to
 * their end, so that the connection can be used again.
 */
final class Connections {
    private Connections() {}

    static HttpURLConnection open(URI address, int connectMillis, int readMillis)
            throws IOException {
        if (!(address.toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new MalformedURLException("not an HTTP address");
        }
        connection.setConnectTimeout(connectMillis);
        connection.setReadTimeout(readMillis);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        return connection;
    }

    /** As the client writes it into the header of that name. */
    static String host(URI address) {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    static byte[] body(HttpURLConnection connection, int status, int largest) throws IOException {
        try (InputStream in =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (in == null) return new byte[0];
            byte[] body = in.readNBytes(largest + 1);
            if (body.length > largest) throw new IOException("an answer of more than " + largest);
            return body;
        }
    }
}
