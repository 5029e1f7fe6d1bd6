package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.meta.Fields;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.Optional;
import java.util.Set;

/** One change of an entry, by the field that changed. */
final class Changes {
    /** Fields of a Page that come with a value of several members and concern no case. */
    private static final Set<String> NOTICES =
            Set.of(
                    "conversations",
                    "live_videos",
                    "page_about_story",
                    "page_change_proposal",
                    "page_upcoming_change",
                    "picture");

    private Changes() {}

    static Part read(Entry entry, Json change) {
        String field = change.textOrEmpty("field");
        Optional<Json> value = change.get("value");
        if (!Fields.isName(field)) {
            return new Part.Odd("a change without a field");
        }
        boolean structured = value.isPresent() && value.get() instanceof Json.Obj;
        if (!entry.object().equals("page") || !structured) {
            return notice(entry, field, change);
        }
        Change read = new Change(entry, field, value.orElse(Json.Null.VALUE));
        return switch (field) {
            case "feed" -> Feed.read(read);
            case "ratings" -> Ratings.read(read);
            case "mention" -> Mentions.read(read);
            case "leadgen" -> lead(read);
            default ->
                    NOTICES.contains(field)
                            ? notice(entry, field, change)
                            : new Part.Odd("a change of an unknown field");
        };
    }

    /** Somebody filled in a form of ours; the answers are read from the platform by its id. */
    private static Part lead(Change change) {
        String id = change.value().textOrEmpty("leadgen_id");
        return id.isEmpty()
                ? new Part.Odd("a lead without an id")
                : change.event(
                        ThreadKey.account(),
                        Direction.IN,
                        "leadgen",
                        EventId.of(id, "leadgen"),
                        id,
                        new Content.Happened(Details.of(change.value())));
    }

    /** Something about the Page, a user or a grant: kept for whoever looks after the account. */
    private static Part notice(Entry entry, String field, Json json) {
        Change change = new Change(entry, field, json);
        return change.event(
                ThreadKey.account(),
                Direction.SYSTEM,
                entry.object() + "." + field,
                EventId.of(field, change.millis(), EventId.digest(json)),
                "",
                new Content.Happened(Details.of(json)));
    }
}
