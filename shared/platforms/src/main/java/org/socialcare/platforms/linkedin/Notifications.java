package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;

/** A batch of up to ten notifications, or a page of them from the history. */
final class Notifications {
    private static final String TYPE = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";

    private Notifications() {}

    /**
     * @param only the page others' notifications are told from; empty where all are ours
     */
    static Reading read(Json envelope, String only, Instant received) {
        String type = envelope.text("type").orElse(TYPE);
        if (!type.equals(TYPE)) {
            return new Reading.Garbled("a delivery of another type");
        }
        return envelope.get("notifications").orElse(Json.Null.VALUE) instanceof Json.Arr(var items)
                ? read("notifications", items, only, received)
                : new Reading.Garbled("no list of notifications");
    }

    static Reading.Events read(String where, List<Json> items, String only, Instant received) {
        Part.Parts parts = new Part.Parts();
        for (int i = 0; i < items.size(); i++) {
            Notification one = new Notification(items.get(i), received);
            boolean named = !only.isEmpty() && !one.page().isEmpty();
            boolean other = named && !one.page().equals(only);
            parts.add(
                    where + "[" + i + "]",
                    other ? new Part.Odd("a notification of another page") : one.read());
        }
        return parts.reading();
    }
}
