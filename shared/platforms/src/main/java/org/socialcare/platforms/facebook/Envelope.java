package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The outer layers of a delivery: an object, its entries, and what each entry lists. */
final class Envelope {
    private static final List<String> LISTS = List.of("messaging", "standby", "changes");

    private final String object;
    private final String page;
    private final Instant received;
    private final Part.Parts parts = new Part.Parts();

    private Envelope(String object, String page, Instant received) {
        this.object = object;
        this.page = page;
        this.received = received;
    }

    static Reading read(Json envelope, String page, Instant received) {
        String object = envelope.textOrEmpty("object");
        return switch (object) {
            case "page", "user", "permissions" ->
                    envelope.get("entry").orElse(Json.Null.VALUE) instanceof Json.Arr(var entries)
                            ? new Envelope(object, page, received).read(entries)
                            : new Reading.Garbled("no list of entries");
            default -> new Reading.Garbled("not an object of ours");
        };
    }

    private Reading read(List<Json> entries) {
        for (int i = 0; i < entries.size(); i++) {
            entry("entry[" + i + "]", entries.get(i));
        }
        return parts.reading();
    }

    private void entry(String where, Json json) {
        String account = json.textOrEmpty("id");
        if (account.isEmpty()) {
            parts.add(where, new Part.Odd("an entry without an id"));
        } else if (object.equals("page") && !page.isEmpty() && !page.equals(account)) {
            parts.add(where, new Part.Odd("an entry of another page"));
        } else {
            Optional<Instant> time = PlatformTime.of(json.number("time"));
            lists(where, json, new Entry(object, account, time, received));
        }
    }

    private void lists(String where, Json json, Entry entry) {
        boolean any = false;
        for (String list : LISTS) {
            any |= json.get(list).isPresent();
            each(where + "." + list, json, list, reader(list, entry));
        }
        if (!any) {
            parts.add(where, new Part.Odd("an entry that lists nothing we know"));
        }
    }

    private static Function<Json, Part> reader(String list, Entry entry) {
        return switch (list) {
            case "messaging" -> item -> Messaging.read(entry, item, "");
            case "standby" -> item -> Messaging.read(entry, item, "standby.");
            default -> change -> Changes.read(entry, change);
        };
    }

    private void each(String where, Json json, String list, Function<Json, Part> reader) {
        switch (json.get(list).orElse(Json.Null.VALUE)) {
            case Json.Arr(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    parts.add(where + "[" + i + "]", reader.apply(items.get(i)));
                }
            }
            case Json.Null _ -> {}
            case Json.Obj _, Json.Text _, Json.Num _, Json.Bool _ ->
                    parts.add(where, new Part.Odd("not a list"));
        }
    }
}
