package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.TimelineView;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One conversation: its header and a stretch of its timeline. */
final class ConversationApi {
    private static final int LONGEST_CURSOR = 1_400;
    private static final int LONGEST_ORDER = 1_000;

    private final Conversations conversations;
    private final InstantSource clock;

    ConversationApi(Conversations conversations, InstantSource clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    Answer read(Request request, Caller caller, String id) {
        var before = before(request);
        var since = request.query("since");
        if (before.isPresent() && since.isPresent()) {
            throw new Refusal(Problem.invalid("/since", "not together with cursor"));
        }
        var conversation = conversations.open(caller, id);
        var version = Long.toString(conversation.version());
        if (before.isEmpty() && request.knows(version)) {
            return Answer.unchanged(version);
        }
        var page = conversations.page(conversation, before);
        boolean news =
                since.filter(v -> holdsAllSince(page.entries(), conversation, v)).isPresent();
        var now = clock.instant();
        var body =
                ConversationView.of(conversation, caller.brand(), now)
                        .put("entries", lines(page.entries(), caller.brand(), now))
                        .put("position", version)
                        .put("complete", !news)
                        .put("cursor", Shapes.text(page.older().map(OpaqueId::write)))
                        .build();
        return before.isPresent() ? Answer.ok(body) : Answer.polled(body, version);
    }

    static Optional<String> before(Request request) {
        return Paging.cursor(request, LONGEST_CURSOR)
                .map(
                        cursor ->
                                OpaqueId.read(cursor)
                                        .filter(o -> !o.isEmpty() && o.length() <= LONGEST_ORDER)
                                        .orElseThrow(() -> new Refusal(Paging.unknown())));
    }

    /**
     * Whether every entry written since that version is in this stretch: each wrote one version, so
     * counting them tells. A late message may belong further up than the stretch reaches.
     */
    private static boolean holdsAllSince(
            List<Entry> entries, Conversation conversation, String position) {
        var since = Json.of(position).asNumber().orElse(-1);
        if (since < 0 || since > conversation.version()) {
            return false;
        }
        long found = entries.stream().filter(e -> e.context().version() > since).count();
        return found >= conversation.version() - since;
    }

    private static List<Json> lines(List<Entry> entries, Brand brand, Instant now) {
        var view = new LineView(brand, byMessage(entries), now);
        var lines = new ArrayList<Json>();
        TimelineView.of(entries).forEach(line -> lines.add(view.of(line)));
        return lines;
    }

    private static Map<String, String> byMessage(List<Entry> entries) {
        var ids = new HashMap<String, String>();
        for (var entry : entries) {
            if (entry.body() instanceof EntryBody.Heard heard
                    && !heard.event().messageId().isEmpty()) {
                ids.putIfAbsent(heard.event().messageId(), entry.id());
            }
        }
        return ids;
    }
}
