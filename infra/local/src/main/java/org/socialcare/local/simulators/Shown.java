package org.socialcare.local.simulators;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A picture or file that reached a customer, as it is written down where words would stand: its
 * kind, size and digest, such as {@code [image 3 bytes sha256:…]}.
 */
public final class Shown {
    private static final int PATIENCE_MILLIS = 5_000;

    private Shown() {}

    /** The note about these bytes. */
    public static String of(String kind, byte[] bytes) {
        return "[" + kind + " " + bytes.length + " bytes sha256:" + digest(bytes) + "]";
    }

    /**
     * Fetches it from this machine, as a platform would from anywhere.
     *
     * @param kinds that are taken, as {@link #kind} names them
     * @return empty if nothing is there, or something else or larger than the platform takes
     */
    public static Optional<String> at(String address, Set<String> kinds, int largest) {
        try {
            URI link = URI.create(address);
            boolean here = "http".equals(link.getScheme()) && "localhost".equals(link.getHost());
            if (!here || !(link.toURL().openConnection() instanceof HttpURLConnection connection)) {
                return Optional.empty();
            }
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            if (connection.getResponseCode() != 200) {
                return Optional.empty();
            }
            byte[] bytes;
            try (var in = connection.getInputStream()) {
                bytes = in.readNBytes(largest + 1);
            }
            String kind = kind(bytes);
            return kinds.contains(kind) && bytes.length <= largest
                    ? Optional.of(of(kind, bytes))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreachable) {
            return Optional.empty();
        }
    }

    /** Words and, each on a line of its own, what is shown beside them. */
    public static String beside(String text, List<String> notes) {
        return notes.isEmpty() ? text : text + "\n" + String.join("\n", notes);
    }

    /** The note with what the picture is said to show. */
    public static String described(String note, String description) {
        return description.isEmpty() ? note : note + " " + description;
    }

    /**
     * What the bytes are by their beginning: {@code jpeg}, {@code png}, {@code gif}, {@code webp},
     * {@code mp4}, {@code mp3}, {@code amr}, {@code ogg}, {@code pdf}, {@code zip} (which office
     * documents are), or {@code other}.
     */
    public static String kind(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
        if (start.startsWith("\u0089PNG\r\n")) return "png";
        if (start.startsWith("GIF8")) return "gif";
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "webp";
        if (start.startsWith("ftyp", 4)) return "mp4";
        if (start.startsWith("ID3") || start.startsWith("\u00ff\u00fb")) return "mp3";
        if (start.startsWith("#!AMR")) return "amr";
        if (start.startsWith("OggS")) return "ogg";
        if (start.startsWith("%PDF")) return "pdf";
        return start.startsWith("PK\u0003\u0004") ? "zip" : "other";
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
