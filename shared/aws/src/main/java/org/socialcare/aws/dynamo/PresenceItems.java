package org.socialcare.aws.dynamo;

import org.socialcare.domain.presence.PresenceChange;
import org.socialcare.domain.settings.Presence;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.settings.PresenceChangeJson;
import org.socialcare.wire.settings.PresenceJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/**
 * Presences beside the settings: one item for how an agent is now, and one for each change ever
 * made, sorted by when it began to hold. Neither is in the settings' index.
 */
final class PresenceItems {
    static final String NOW_PREFIX = "PRESENCE#";
    static final String SINCE = "since";
    static final String SEEN = "seen";

    private PresenceItems() {}

    static Map<String, AttributeValue> now(String brand, Presence presence) {
        return Item.of(SettingItems.partition(brand), NOW_PREFIX + presence.agent())
                .with(Item.DOCUMENT, JsonWriter.write(PresenceJson.write(presence)))
                .with(SINCE, Keys.instant(presence.since()))
                .with(SEEN, Keys.instant(presence.seenAt()))
                .build();
    }

    static Presence readNow(Map<String, AttributeValue> item) {
        return PresenceJson.read(JsonReader.read(Item.text(item, Item.DOCUMENT)));
    }

    static Map<String, AttributeValue> change(String brand, PresenceChange change) {
        String place = Keys.instant(change.at()) + "#" + Keys.instant(change.notedAt());
        return Item.of(changes(brand, change.agent()), place)
                .with(Item.DOCUMENT, JsonWriter.write(PresenceChangeJson.write(change)))
                .build();
    }

    static PresenceChange readChange(Map<String, AttributeValue> item) {
        return PresenceChangeJson.read(JsonReader.read(Item.text(item, Item.DOCUMENT)));
    }

    /** The partition of an agent's changes. */
    static String changes(String brand, String agent) {
        return "PRESENCES#" + brand + "#" + agent;
    }

    /** Sorts before every change that holds from the instant on, and after every earlier one. */
    static String from(Instant at) {
        return Keys.instant(at);
    }
}
