package org.socialcare.local.simulators.meta;

import org.socialcare.local.simulators.Act;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects neighbours of one kind into one entry, so that the order stays. Used once. */
public final class Entries {
    private final String account;
    private final Instant now;
    private final Function<Act, Optional<Json>> messaging;
    private final Function<Act, Optional<Json>> changes;
    private final List<Json> entries = new ArrayList<>();
    private final List<Json> items = new ArrayList<>();
    private boolean changing;

    /**
     * @param messaging words an act as an item of a conversation, if it is one
     * @param changes words an act as a change, if it is one
     */
    public Entries(
            String account,
            Instant now,
            Function<Act, Optional<Json>> messaging,
            Function<Act, Optional<Json>> changes) {
        this.account = account;
        this.now = now;
        this.messaging = messaging;
        this.changes = changes;
    }

    /** The entries that tell of these acts. */
    public List<Json> of(List<Act> acts) {
        for (Act act : acts) {
            Optional<Json> message = messaging.apply(act);
            message.ifPresent(item -> add(item, false));
            if (message.isEmpty()) {
                changes.apply(act).ifPresent(item -> add(item, true));
            }
        }
        close();
        return entries;
    }

    private void add(Json item, boolean change) {
        if (change != changing) {
            close();
            changing = change;
        }
        items.add(item);
    }

    /** Conversations have milliseconds, everything else has seconds. */
    private void close() {
        if (!items.isEmpty()) {
            entries.add(
                    Json.object()
                            .put("id", account)
                            .put("time", changing ? now.getEpochSecond() : now.toEpochMilli())
                            .put(changing ? "changes" : "messaging", items)
                            .build());
            items.clear();
        }
    }
}
