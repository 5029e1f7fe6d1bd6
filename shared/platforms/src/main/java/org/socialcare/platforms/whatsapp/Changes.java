package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.meta.Envelope;
import org.socialcare.platforms.meta.Fields;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The changes of an entry: messages and receipts by the list, and word about the account. */
final class Changes implements Envelope.Changes {
    /** Fields that concern the account, its numbers or its templates, and no customer. */
    private static final Set<String> NOTICES =
            Set.of(
                    "account_alerts",
                    "account_review_update",
                    "account_update",
                    "business_capability_update",
                    "message_template_components_update",
                    "message_template_quality_update",
                    "message_template_status_update",
                    "phone_number_name_update",
                    "phone_number_quality_update",
                    "security",
                    "template_category_update");

    private final String only;

    /**
     * @param only the id of the one number that is read; empty for any
     */
    Changes(String only) {
        this.only = only;
    }

    @Override
    public void read(String where, Entry entry, Json change, Part.Parts parts) {
        String field = change.textOrEmpty("field");
        Value value = new Value(entry, change.obj("value"));
        if (!Fields.isName(field)) {
            parts.add(where, new Part.Odd("a change without a field"));
        } else if (value.isOfAnother(only)) {
            parts.add(where, new Part.Odd("a change of another number"));
        } else if (field.equals("messages")) {
            messages(where, value, parts);
        } else if (field.equals("user_id_update")) {
            each(where, value, field, NewIds::read, parts);
        } else {
            parts.add(where, notice(field, value));
        }
    }

    private static void messages(String where, Value value, Part.Parts parts) {
        boolean any = each(where, value, "messages", Message::read, parts);
        any |= each(where, value, "statuses", Status::read, parts);
        any |= each(where, value, "errors", Changes::error, parts);
        if (!any) {
            parts.add(where, new Part.Odd("a change that lists nothing we know"));
        }
    }

    private static boolean each(
            String where,
            Value value,
            String list,
            BiFunction<Value, Json, Part> reader,
            Part.Parts parts) {
        List<Json> items = value.json().arr(list);
        for (int i = 0; i < items.size(); i++) {
            parts.add(where + "." + list + "[" + i + "]", reader.apply(value, items.get(i)));
        }
        return !items.isEmpty();
    }

    /** Trouble that is of no single message. */
    private static Part error(Value value, Json error) {
        return account(value, "event.error", error);
    }

    private static Part notice(String field, Value value) {
        return NOTICES.contains(field)
                ? account(value, field, value.json())
                : new Part.Odd("a change of an unknown field");
    }

    private static Part account(Value value, String kind, Json json) {
        String id = EventId.of(kind, value.millis(), EventId.digest(json));
        return value.event(
                ThreadKey.account(),
                Direction.SYSTEM,
                kind,
                id,
                "",
                value.entry().at(),
                Person.NOBODY,
                new Content.Happened(Details.of(json)));
    }
}
