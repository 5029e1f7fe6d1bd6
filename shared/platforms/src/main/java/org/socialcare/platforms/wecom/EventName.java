package org.socialcare.platforms.wecom;

import java.util.Optional;

/** What the names of an app's events mean; one that is new to us still tells something. */
final class EventName {
    private static final int LONGEST = 60;

    private EventName() {}

    /**
     * The kind of an event; empty where its name is no name.
     *
     * @param name in lower case
     */
    static Optional<String> kind(String name) {
        return switch (name) {
            case "subscribe" -> Optional.of("follow");
            case "unsubscribe" -> Optional.of("unfollow");
            case "enter_agent" -> Optional.of("session.enter");
            case "location" -> Optional.of("location_report");
            case "click" -> Optional.of("menu.click");
            case "view" -> Optional.of("menu.view");
            default -> isName(name) ? Optional.of("event." + name) : Optional.empty();
        };
    }

    /** Whether it consists of small letters, digits, underscores and dots. */
    static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.';
            if (!allowed) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST;
    }
}
