package org.socialcare.platforms.facebook;

import java.util.Locale;
import java.util.Optional;

/** What was done to a post or comment; some verbs have two spellings. */
enum Verb {
    ADD,
    EDIT,
    REMOVE,
    HIDE,
    UNHIDE,
    BLOCK,
    UNBLOCK,
    MUTE,
    UNMUTE;

    static Optional<Verb> of(String raw) {
        return switch (raw) {
            case "add" -> Optional.of(ADD);
            case "edit", "edited", "update" -> Optional.of(EDIT);
            case "remove", "delete" -> Optional.of(REMOVE);
            case "hide" -> Optional.of(HIDE);
            case "unhide" -> Optional.of(UNHIDE);
            case "block" -> Optional.of(BLOCK);
            case "unblock" -> Optional.of(UNBLOCK);
            case "mute" -> Optional.of(MUTE);
            case "unmute" -> Optional.of(UNMUTE);
            default -> Optional.empty();
        };
    }

    /** As the last part of a kind. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
