package org.socialcare.platforms.meta;

import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;

/** The outer layers of a delivery: an object, its entries, and what each entry lists. */
public final class Envelope {
    private static final List<String> LISTS = List.of("messaging", "standby", "changes");

    private final Changes changes;
    private final String only;
    private final Instant received;
    private final Part.Parts parts = new Part.Parts();

    /** Reads one change of an entry, which may hold several events. */
    @FunctionalInterface
    public interface Changes {
        /**
         * @param where the change's place in the delivery
         */
        void read(String where, Entry entry, Json change, Part.Parts parts);
    }

    /** Changes of which each is one event. */
    public interface Single extends Changes {
        Part read(Entry entry, Json change);

        @Override
        default void read(String where, Entry entry, Json change, Part.Parts parts) {
            parts.add(where, read(entry, change));
        }
    }

    /**
     * @param only the id of the one account whose entries are read; empty for any
     */
    public Envelope(Changes changes, String only, Instant received) {
        this.changes = changes;
        this.only = only;
        this.received = received;
    }

    /** Reads all entries of an object whose name was checked. Once only. */
    public Reading read(String object, Json envelope) {
        if (!(envelope.get("entry").orElse(Json.Null.VALUE) instanceof Json.Arr(var entries))) {
            return new Reading.Garbled("no list of entries");
        }
        for (int i = 0; i < entries.size(); i++) {
            entry("entry[" + i + "]", object, entries.get(i));
        }
        return parts.reading();
    }

    private void entry(String where, String object, Json json) {
        String account = json.textOrEmpty("id");
        if (account.isEmpty()) {
            parts.add(where, new Part.Odd("an entry without an id"));
        } else if (!only.isEmpty() && !only.equals(account)) {
            parts.add(where, new Part.Odd("an entry of another account"));
        } else {
            lists(where, json, new Entry(object, account, Times.of(json, "time"), received));
        }
    }

    private void lists(String where, Json json, Entry entry) {
        boolean any = false;
        for (String list : LISTS) {
            any |= json.get(list).isPresent();
            each(where + "." + list, json, list, entry);
        }
        if (!any) {
            parts.add(where, new Part.Odd("an entry that lists nothing we know"));
        }
    }

    private void each(String where, Json json, String list, Entry entry) {
        switch (json.get(list).orElse(Json.Null.VALUE)) {
            case Json.Arr(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    one(where + "[" + i + "]", list, entry, items.get(i));
                }
            }
            case Json.Null _ -> {}
            case Json.Obj _, Json.Text _, Json.Num _, Json.Bool _ ->
                    parts.add(where, new Part.Odd("not a list"));
        }
    }

    private void one(String where, String list, Entry entry, Json item) {
        switch (list) {
            case "messaging" -> parts.add(where, Messaging.read(entry, item, ""));
            case "standby" -> parts.add(where, Messaging.read(entry, item, "standby."));
            default -> changes.read(where, entry, item, parts);
        }
    }
}
