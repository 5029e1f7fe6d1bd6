package org.socialcare.domain.channel;

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
            case "facebook" -> facebook();
            case "instagram" -> instagram();
            case "whatsapp" -> whatsapp();
            case "wechat" -> wechat();
            case "wecom" -> wecom();
            case "x" -> pictures(5, MediaType.JPEG, MediaType.PNG, MediaType.WEBP);
            case "signed" -> everything(10);
            case "weibo", "douyin", "kuaishou", "linkedin" -> NONE;
            default -> throw new IllegalArgumentException("no media rules for " + platform);
        };
    }

    private static MediaRules facebook() {
        Map<MediaType, Long> most = new EnumMap<>(everything(20).largest());
        most.keySet().removeIf(type -> type == MediaType.AMR || type == MediaType.OGG);
        pictures(8, MediaType.JPEG, MediaType.PNG, MediaType.GIF).largest().forEach(most::put);
        most.remove(MediaType.WEBP);
        return new MediaRules(most);
    }

    private static MediaRules instagram() {
        Map<MediaType, Long> most = new EnumMap<>(MediaType.class);
        most.put(MediaType.JPEG, 8 * MEGABYTE);
        most.put(MediaType.PNG, 8 * MEGABYTE);
        most.put(MediaType.MP4, 20 * MEGABYTE);
        return new MediaRules(most);
    }

    private static MediaRules whatsapp() {
        Map<MediaType, Long> most = new EnumMap<>(MediaType.class);
        most.put(MediaType.JPEG, 5 * MEGABYTE);
        most.put(MediaType.PNG, 5 * MEGABYTE);
        most.put(MediaType.MP4, 16 * MEGABYTE);
        most.put(MediaType.MP3, 16 * MEGABYTE);
        most.put(MediaType.AMR, 16 * MEGABYTE);
        most.put(MediaType.PDF, 20 * MEGABYTE);
        most.put(MediaType.DOCX, 20 * MEGABYTE);
        most.put(MediaType.XLSX, 20 * MEGABYTE);
        return new MediaRules(most);
    }

    private static MediaRules wechat() {
        Map<MediaType, Long> most = new EnumMap<>(MediaType.class);
        most.put(MediaType.JPEG, 10 * MEGABYTE);
        most.put(MediaType.PNG, 10 * MEGABYTE);
        most.put(MediaType.GIF, 10 * MEGABYTE);
        most.put(MediaType.MP3, 2 * MEGABYTE);
        most.put(MediaType.AMR, 2 * MEGABYTE);
        return new MediaRules(most);
    }

    private static MediaRules wecom() {
        Map<MediaType, Long> most = new EnumMap<>(MediaType.class);
        most.put(MediaType.JPEG, 10 * MEGABYTE);
        most.put(MediaType.PNG, 10 * MEGABYTE);
        most.put(MediaType.AMR, 2 * MEGABYTE);
        most.put(MediaType.MP4, 10 * MEGABYTE);
        most.put(MediaType.PDF, 20 * MEGABYTE);
        most.put(MediaType.DOCX, 20 * MEGABYTE);
        most.put(MediaType.XLSX, 20 * MEGABYTE);
        return new MediaRules(most);
    }

    private static MediaRules pictures(int megabytes, MediaType... types) {
        Map<MediaType, Long> most = new EnumMap<>(MediaType.class);
        for (MediaType type : types) {
            most.put(type, megabytes * MEGABYTE);
        }
        return new MediaRules(most);
    }

    private static MediaRules everything(int megabytes) {
        return pictures(megabytes, MediaType.values());
    }
}
