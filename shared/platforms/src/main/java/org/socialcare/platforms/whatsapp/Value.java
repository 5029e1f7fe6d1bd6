package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.meta.Times;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;

/** What all items of one change share: the number it came to and the people it names. */
record Value(Entry entry, Json json) {
    /** The number's id; the business account's where no number is concerned. */
    String account() {
        return number().isEmpty() ? entry.account() : number();
    }

    boolean isOfAnother(String only) {
        return !only.isEmpty() && !number().isEmpty() && !number().equals(only);
    }

    private String number() {
        return json.obj("metadata").textOrEmpty("phone_number_id");
    }

    /** The entry's time for ids; empty where it has none. */
    String millis() {
        return entry.time().map(time -> Long.toString(time.toEpochMilli())).orElse("");
    }

    /** The id of the first person named beside the items. */
    String firstContact() {
        List<Json> contacts = json.arr("contacts");
        return contacts.isEmpty()
                ? ""
                : contacts.getFirst()
                        .text("wa_id")
                        .orElse(contacts.getFirst().textOrEmpty("user_id"));
    }

    /** The person with the name they gave themselves. */
    Person person(String id) {
        for (Json contact : json.arr("contacts")) {
            if (contact.textOrEmpty("wa_id").equals(id)
                    || contact.textOrEmpty("user_id").equals(id)) {
                Json profile = contact.obj("profile");
                return new Person(id, profile.text("name").orElse(profile.textOrEmpty("username")));
            }
        }
        return new Person(id, "");
    }

    Instant time(Json item) {
        return Times.of(item, "timestamp").orElse(entry.at());
    }

    Part event(
            ThreadKey thread,
            Direction direction,
            String kind,
            String id,
            String messageId,
            Instant at,
            Person customer,
            Content content) {
        return new Part.Event(
                new Inbound(
                        thread, direction, id, kind, messageId, "", at, "", account(), customer,
                        content));
    }
}
