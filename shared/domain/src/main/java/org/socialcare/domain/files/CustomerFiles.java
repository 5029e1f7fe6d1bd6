package org.socialcare.domain.files;

import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the files of one message.
 *
 * @param message the platform's id of it
 * @param takenBack the customer took it back: what was kept is erased, and nothing fetched any more
 * @param states by the attachment's place, counted from 0; one that is not there was not tried yet
 */
public record CustomerFiles(String message, boolean takenBack, Map<Integer, FileState> states) {
    /** Bytes of the largest file that is kept; it passes through a function's memory. */
    public static final int LARGEST = 25_000_000;

    private static final Set<String> KINDS = Set.of("image", "voice", "video", "file", "sticker");

    public CustomerFiles {
        states = Map.copyOf(states);
    }

    /** Before anything was tried. */
    public static CustomerFiles untried(String message) {
        return new CustomerFiles(message, false, Map.of());
    }

    /** By which a message's files are found: what takes it back names the same. */
    public static String message(Inbound event) {
        return event.messageId().isEmpty() ? event.id() : event.messageId();
    }

    /** Whether something is to be fetched for this event, or to be erased. */
    public static boolean concern(Inbound event, String platform) {
        return switch (event.content()) {
            case Content.Said _ -> !of(event, platform).isEmpty();
            case Content.TakenBack _ -> Ability.of(platform).contains(Ability.FETCH_FILES);
            case Content.Edited _, Content.Receipt _, Content.Reacted _, Content.Happened _ ->
                    false;
        };
    }

    /** The attachments of a customer's message that are fetched, by their places. */
    public static Map<Integer, Attachment> of(Inbound event, String platform) {
        if (event.direction() != Direction.IN
                || !(event.content() instanceof Content.Said said)
                || said.attachments().isEmpty()
                || !Ability.of(platform).contains(Ability.FETCH_FILES)) {
            return Map.of();
        }
        Map<Integer, Attachment> files = new TreeMap<>();
        List<Attachment> attachments = said.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            Attachment attachment = attachments.get(i);
            if (KINDS.contains(attachment.kind()) && !attachment.reference().isEmpty()) {
                files.put(i, attachment);
            }
        }
        return files;
    }

    public Optional<FileState> state(int place) {
        return Optional.ofNullable(states.get(place));
    }

    /** The same with what became of one. */
    public CustomerFiles with(int place, FileState state) {
        Map<Integer, FileState> changed = new TreeMap<>(states);
        changed.put(place, state);
        return new CustomerFiles(message, takenBack, changed);
    }
}
