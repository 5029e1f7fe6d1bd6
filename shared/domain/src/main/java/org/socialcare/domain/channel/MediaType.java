package org.socialcare.domain.channel;

import java.util.Optional;

/**
 * What kinds of files agents may send at all: those that platforms take, and none that a browser
 * would run.
 */
public enum MediaType {
    JPEG("image/jpeg", "jpg", "image"),
    PNG("image/png", "png", "image"),
    GIF("image/gif", "gif", "image"),
    WEBP("image/webp", "webp", "image"),
    MP4("video/mp4", "mp4", "video"),
    MP3("audio/mpeg", "mp3", "voice"),
    AMR("audio/amr", "amr", "voice"),
    OGG("audio/ogg", "ogg", "voice"),
    PDF("application/pdf", "pdf", "file"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "file"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "file");

    private final String mime;
    private final String ending;
    private final String kind;

    MediaType(String mime, String ending, String kind) {
        this.mime = mime;
        this.ending = ending;
        this.kind = kind;
    }

    /** Its name in HTTP. */
    public String mime() {
        return mime;
    }

    /** How names of such files end, without the full stop. */
    public String ending() {
        return ending;
    }

    /** As attachments name it: image, voice, video or file. */
    public String kind() {
        return kind;
    }

    public static Optional<MediaType> ofMime(String mime) {
        return first(type -> type.mime.equals(mime));
    }

    static Optional<MediaType> ofEnding(String ending) {
        return first(type -> type.ending.equals(ending));
    }

    private static Optional<MediaType> first(Trait trait) {
        for (MediaType type : values()) {
            if (trait.of(type)) return Optional.of(type);
        }
        return Optional.empty();
    }

    private interface Trait {
        boolean of(MediaType type);
    }
}
