package org.socialcare.local.simulators.wecom;

import org.socialcare.local.simulators.Act;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What can be fetched of one customer service account: three days, in order. Thread-safe. */
final class KfLog {
    private static final Duration KEPT = Duration.ofDays(3);
    private static final String CURSOR = "c-";

    private final String account;
    private final List<Entry> entries = new ArrayList<>();
    private long dropped;

    KfLog(String account) {
        this.account = account;
    }

    private record Entry(Instant since, Json item) {}

    /**
     * A page.
     *
     * @param cursor behind its last item
     */
    record Page(List<Json> items, String cursor, boolean more) {
        Page {
            items = List.copyOf(items);
        }
    }

    synchronized void add(Act act, Instant now) {
        while (!entries.isEmpty() && entries.getFirst().since().plus(KEPT).isBefore(now)) {
            entries.removeFirst();
            dropped++;
        }
        KfItems.item(account, act).ifPresent(item -> entries.add(new Entry(now, item)));
    }

    /** A page after the cursor; the oldest where there is no cursor or an unreadable one. */
    synchronized Page page(String cursor, int limit) {
        OptionalLong place =
                cursor.startsWith(CURSOR)
                        ? Json.of(cursor.substring(CURSOR.length())).asNumber()
                        : OptionalLong.empty();
        long asked = place.orElse(0) - dropped;
        int from = Math.clamp(asked, 0, entries.size());
        int to = Math.min(entries.size(), from + limit);
        List<Json> items = entries.subList(from, to).stream().map(Entry::item).toList();
        return new Page(items, CURSOR + (dropped + to), to < entries.size());
    }
}
