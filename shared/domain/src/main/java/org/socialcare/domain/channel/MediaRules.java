package org.socialcare.domain.channel;

import static org.socialcare.domain.channel.MediaType.AMR;
import static org.socialcare.domain.channel.MediaType.DOCX;
import static org.socialcare.domain.channel.MediaType.GIF;
import static org.socialcare.domain.channel.MediaType.JPEG;
import static org.socialcare.domain.channel.MediaType.MP3;
import static org.socialcare.domain.channel.MediaType.MP4;
import static org.socialcare.domain.channel.MediaType.PDF;
import static org.socialcare.domain.channel.MediaType.PNG;
import static org.socialcare.domain.channel.MediaType.WEBP;
import static org.socialcare.domain.channel.MediaType.XLSX;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which pictures and files a platform takes in a direct message.
 *
 * @param largest bytes that a file of a type may have; a type that is missing is not taken
 */
public record MediaRules(Map<MediaType, Long> largest) {
    private static final long MEGABYTE = 1_000_000;
    private static final MediaRules NONE = new MediaRules(Map.of());

    public MediaRules {
        largest = Map.copyOf(largest);
    }

    /** Why it cannot be sent: {@code type-not-taken} or {@code too-large}; empty where it can. */
    public Optional<String> refusal(MediaType type, long bytes) {
        Long most = largest.get(type);
        if (most == null) return Optional.of("type-not-taken");
        return bytes > most ? Optional.of("too-large") : Optional.empty();
    }

    /**
     * A platform's rules by its name, where the desk can see them as it sees {@link ReplyRules}.
     * Sources: Meta, Send API and Instagram messaging (attachments by address; 8 MB pictures and 25
     * MB of anything else); WhatsApp Cloud API, supported media (5 MB pictures, 16 MB audio and
     * video, documents); WeChat, customer service messages and temporary material (10 MB pictures,
     * 2 MB voice); WeCom, temporary material (10 MB pictures and video, 2 MB voice, 20 MB files);
     * X, one-shot media upload for direct messages (5 MB). What a shop's own signed channel takes
     * is our choice. Nothing is larger than 20 MB here: what is handed over passes through a
     * function's memory. Weibo's, Douyin's and LinkedIn's pages confirm no way for a stored picture
     * into an answer, so nothing is offered there.
     */
    public static MediaRules of(String platform) {
        return switch (platform) {
            case "facebook" -> NONE.and(8, JPEG, PNG, GIF).and(20, MP4, MP3, PDF, DOCX, XLSX);
            case "instagram" -> NONE.and(8, JPEG, PNG).and(20, MP4);
            case "whatsapp" ->
                    NONE.and(5, JPEG, PNG).and(16, MP4, MP3, AMR).and(20, PDF, DOCX, XLSX);
            case "wechat" -> NONE.and(10, JPEG, PNG, GIF).and(2, MP3, AMR);
            case "wecom" ->
                    NONE.and(10, JPEG, PNG).and(2, AMR).and(10, MP4).and(20, PDF, DOCX, XLSX);
            case "x" -> NONE.and(5, JPEG, PNG, WEBP);
            case "signed" -> NONE.and(10, MediaType.values());
            case "weibo", "douyin", "kuaishou", "linkedin" -> NONE;
            default -> throw new IllegalArgumentException("no media rules for " + platform);
        };
    }

    private MediaRules and(int megabytes, MediaType... types) {
        Map<MediaType, Long> most = new EnumMap<>(MediaType.class);
        most.putAll(largest);
        for (MediaType type : types) {
            most.put(type, megabytes * MEGABYTE);
        }
        return new MediaRules(most);
    }
}
