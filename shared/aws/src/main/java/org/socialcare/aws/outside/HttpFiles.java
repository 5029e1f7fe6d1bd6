package org.socialcare.aws.outside;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.ports.FetchFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Fetches files as {@link HttpPlatform} calls platforms: over a connection of its own, and
 * following nobody elsewhere. What is larger than asked for is not read to its end, and what comes
 * drop by drop not for ever.
 */
public final class HttpFiles implements FetchFile {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(8);
    private static final Duration ALL = Duration.ofSeconds(45);
    private static final int LARGEST_WORDS = 1 << 16;
    private static final int PIECE = 1 << 16;

    private final InstantSource clock;

    public HttpFiles(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Answer fetch(PlatformRequest request, int most) {
        Instant end = clock.instant().plus(ALL);
        try {
            HttpURLConnection connection = HttpPlatform.open(request, CONNECT, READ);
            try {
                return answer(connection, most, end);
            } finally {
                connection.disconnect();
            }
        } catch (IOException | IllegalArgumentException lost) {
            return new Answer.Lost(lost.getClass().getSimpleName());
        }
    }

    private Answer answer(HttpURLConnection connection, int most, Instant end) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) return new Answer.Lost("not an HTTP answer");
        boolean good = status < 400;
        int largest = good ? most : LARGEST_WORDS;
        if (good && connection.getContentLengthLong() > largest) return new Answer.TooLarge();
        byte[] body;
        try (InputStream in = good ? connection.getInputStream() : connection.getErrorStream()) {
            body = in == null ? new byte[0] : read(in, largest, end);
        }
        if (body.length > largest && good) return new Answer.TooLarge();
        return new Answer.Answered(
                new FileResponse(status, HttpPlatform.headers(connection), Binary.of(body)));
    }

    /** At most one byte more than the largest. */
    private byte[] read(InputStream in, int largest, Instant end) throws IOException {
        var body = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        while (body.size() <= largest) {
            int read = in.read(piece, 0, Math.min(PIECE, largest + 1 - body.size()));
            if (read < 0) return body.toByteArray();
            body.write(piece, 0, read);
            if (clock.instant().isAfter(end)) throw new IOException("not in time");
        }
        return body.toByteArray();
    }
}
