package org.socialcare.local.simulators.meta;

import org.socialcare.local.simulators.Shown;
import org.socialcare.wire.json.Json;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a message of Messenger or Instagram carries instead of words, fetched where it lies. */
public final class Attachments {
    /** Kinds of files by the type of an attachment, as Messenger takes them. */
    public static final Map<String, Set<String>> ON_MESSENGER =
            Map.of(
                    "image", Set.of("jpeg", "png", "gif"),
                    "video", Set.of("mp4"),
                    "audio", Set.of("mp3"),
                    "file", Set.of("pdf", "zip"));

    /** The same for Instagram. */
    public static final Map<String, Set<String>> ON_INSTAGRAM =
            Map.of("image", Set.of("jpeg", "png"), "video", Set.of("mp4"));

    private static final int LARGEST_PICTURE = 8 << 20;
    private static final int LARGEST = 25 << 20;

    private Attachments() {}

    /**
     * The note about what is attached; absent where the message has words, and where what it names
     * cannot be had or has words beside it, so that the message is empty.
     */
    public static Optional<String> shown(Json message, Map<String, Set<String>> kinds) {
        if (message.get("attachment").isEmpty() || message.get("text").isPresent()) {
            return Optional.empty();
        }
        Json attachment = message.obj("attachment");
        String type = attachment.textOrEmpty("type");
        return Shown.at(
                attachment.obj("payload").textOrEmpty("url"),
                kinds.getOrDefault(type, Set.of()),
                type.equals("image") ? LARGEST_PICTURE : LARGEST);
    }
}
