package org.socialcare.domain.files;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Types that may be given out. What a picture is says its beginning alone, so that nothing else is
 * ever shown as one; any other type is only ever saved.
 */
public final class Pictures {
    /** What is saved and never shown. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final int LONGEST_START = 12;

    private Pictures() {}

    /**
     * The type under which it is kept.
     *
     * @param said what the platform calls it
     */
    public static String type(String said, Binary bytes) {
        Optional<MediaType> picture = picture(bytes);
        if (picture.isPresent()) return picture.get().mime();
        return MediaType.ofMime(said)
                .filter(type -> !type.kind().equals("image"))
                .map(MediaType::mime)
                .orElse(UNKNOWN);
    }

    /** Whether a browser may show it within the page. */
    public static boolean isShown(String type) {
        return MediaType.ofMime(type).filter(known -> known.kind().equals("image")).isPresent();
    }

    private static Optional<MediaType> picture(Binary bytes) {
        int length = Math.min(LONGEST_START, bytes.length());
        String start = new String(bytes.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) return Optional.of(MediaType.JPEG);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of(MediaType.PNG);
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(MediaType.GIF);
        }
        boolean webp = start.startsWith("RIFF") && start.startsWith("WEBP", 8);
        return webp ? Optional.of(MediaType.WEBP) : Optional.empty();
    }
}
