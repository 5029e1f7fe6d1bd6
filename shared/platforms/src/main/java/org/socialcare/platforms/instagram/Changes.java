package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.meta.Fields;
import org.socialcare.platforms.meta.Messaging;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

/** One change of an entry, by the field that changed. */
final class Changes {
    private Changes() {}

    static Part read(Entry entry, Json change) {
        String field = change.textOrEmpty("field");
        if (!Fields.isName(field)) {
            return new Part.Odd("a change without a field");
        }
        Json value = change.obj("value");
        return switch (field) {
            case "comments", "live_comments" -> Comments.read(entry, value);
            case "mentions" -> Mention.read(entry, value);
            case "story_insights" -> insights(entry, field, value);
            // Instagram's reference and its test events put items of conversations here as well.
            case "messages",
                    "message_edit",
                    "message_reactions",
                    "messaging_handover",
                    "messaging_optins",
                    "messaging_postbacks",
                    "messaging_referral",
                    "messaging_seen" ->
                    Messaging.read(entry, value, "");
            case "standby" -> Messaging.read(entry, value, "standby.");
            default -> new Part.Odd("a change of an unknown field");
        };
    }

    /** Told once, when a story has run out: figures for the account, of no customer. */
    private static Part insights(Entry entry, String field, Json value) {
        String media = value.textOrEmpty("media_id");
        return media.isEmpty()
                ? new Part.Odd("insights that do not say of what")
                : new Part.Event(
                        new Inbound(
                                ThreadKey.account(),
                                Direction.SYSTEM,
                                EventId.of(media),
                                field,
                                media,
                                "",
                                entry.at(),
                                "",
                                entry.account(),
                                Person.NOBODY,
                                new Content.Happened(Details.of(value))));
    }
}
