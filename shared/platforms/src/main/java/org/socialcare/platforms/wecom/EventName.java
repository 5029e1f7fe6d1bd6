package org.socialcare.platforms.wecom;

import org.socialcare.platforms.protocol.Names;

import java.util.Optional;

/** What the names of an app's events mean; one that is new to us still tells something. */
final class EventName {
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
            default -> Names.isName(name) ? Optional.of("event." + name) : Optional.empty();
        };
    }
}
