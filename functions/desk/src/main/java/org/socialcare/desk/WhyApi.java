package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.RuleReplay;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.ports.KeepRules;
import org.socialcare.domain.rules.RuleVersion;
import org.socialcare.domain.rules.Trace;
import org.socialcare.wire.json.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of a conversation's messages and clocks which rules were looked at and what became of each,
 * and of its ticket what routing holds it back for.
 */
final class WhyApi {
    private static final int LONGEST_ID = 1_400;

    private final Conversations conversations;
    private final KeepRules rules;
    private final HeldBack heldBack;

    WhyApi(Conversations conversations, KeepRules rules, HeldBack heldBack) {
        this.conversations = conversations;
        this.rules = rules;
        this.heldBack = heldBack;
    }

    /** Of one entry, or of the newest page of the timeline, newest first. */
    Answer read(Request request, Caller caller, String id) {
        var conversation = conversations.open(caller, id);
        var entries = entries(request, conversation);
        Map<Integer, Optional<RuleVersion>> versions = new HashMap<>();
        List<Json> items =
                entries.stream().flatMap(entry -> why(caller, entry, versions).stream()).toList();
        var answer = Json.object().put("items", items);
        heldBack.of(caller.brand(), TicketCard.of(conversation).stream().toList())
                .values()
                .forEach(why -> answer.put("waits", why));
        return Answer.ok(answer.build());
    }

    private List<Entry> entries(Request request, Conversation conversation) {
        var wanted = request.query("entry");
        if (wanted.isEmpty()) {
            return conversations.page(conversation, Optional.empty()).entries().reversed();
        }
        return wanted.filter(text -> text.length() <= LONGEST_ID)
                .flatMap(OpaqueId::read)
                .flatMap(entry -> conversations.entry(conversation, entry))
                .map(List::of)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Optional<Json> why(
            Caller caller, Entry entry, Map<Integer, Optional<RuleVersion>> versions) {
        var brand = caller.brand().id();
        return RuleReplay.recorded(entry)
                .flatMap(
                        fired ->
                                versions.computeIfAbsent(
                                        fired.version(), number -> rules.version(brand, number)))
                .flatMap(version -> RuleReplay.again(entry, version.set()))
                .map(trace -> view(entry, trace));
    }

    private static Json view(Entry entry, Trace trace) {
        var json =
                Json.object()
                        .put("entry", OpaqueId.write(entry.id()))
                        .put("at", entry.at().toString())
                        .put("version", trace.version())
                        .put("steps", trace.steps().stream().map(TraceView::step).toList());
        if (entry.body() instanceof EntryBody.ClockVerdict verdict) {
            json.put("clock", Shapes.clock(verdict.clock()));
            json.put("verdict", Shapes.word(verdict.verdict()));
        }
        return json.build();
    }
}
