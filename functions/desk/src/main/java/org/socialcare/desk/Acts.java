package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Proposing;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.wire.json.Json;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Carries acts out: once per key, on the state the agent has seen if the agent names it. */
final class Acts {
    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final ReadTimeline timeline;
    private final SaveChange changes;

    Acts(FindConversation conversations, ReadTimeline timeline, SaveChange changes) {
        this.conversations = conversations;
        this.timeline = timeline;
        this.changes = changes;
    }

    /**
     * Something to do.
     *
     * @param entry the id that its entry will have, made of the idempotency key
     * @param same whether an entry of that id is this very act
     */
    record Act(String entry, Predicate<Entry> same, Function<Conversation, Decision> decision) {}

    /**
     * @param wanted the version on which alone it may be done
     * @return the act's entry, made now or by an earlier call
     */
    Entry carryOut(Optional<Long> wanted, Conversation seen, Act act) {
        var done = timeline.entry(seen.id(), act.entry()).or(() -> proposed(seen, act));
        if (done.isPresent()) {
            return again(done.get(), act);
        }
        var before = seen;
        for (int i = 0; i < TRIES; i++) {
            if (wanted.isPresent() && wanted.get() != before.version()) {
                throw new Refusal(Problem.conflict(wanted.get(), before.version()));
            }
            var change =
                    switch (act.decision().apply(before)) {
                        case Decision.Changed(var made) -> made;
                        case Decision.Refused(var code, var detail) ->
                                throw new Refusal(Refusals.problem(code, detail));
                    };
            switch (changes.save(change)) {
                case Saved.Done() -> {
                    return change.entry();
                }
                case Saved.AlreadyThere(var first) -> {
                    return again(first, act);
                }
                case Saved.Overtaken() -> before = conversations.find(seen.id()).orElseThrow();
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }

    /** A reply that waits for a second person is done as far as its author can do it. */
    private Optional<Entry> proposed(Conversation seen, Act act) {
        return Proposing.isPendingFor(seen, act.entry())
                ? seen.ticket()
                        .flatMap(ticket -> ticket.care().proposal())
                        .flatMap(waiting -> timeline.entry(seen.id(), waiting.entry()))
                        .filter(entry -> act.same().test(wanted(entry)))
                : Optional.empty();
    }

    private static Entry wanted(Entry entry) {
        return entry.body() instanceof EntryBody.Handled.Proposed(var reply)
                ? new Entry(
                        entry.id(),
                        entry.conversation(),
                        entry.at(),
                        entry.order(),
                        entry.context(),
                        reply)
                : entry;
    }

    private static Entry again(Entry first, Act act) {
        if (!act.same().test(wanted(first)) && !act.same().test(first)) {
            throw new Refusal(
                    Problem.of(
                            422,
                            "idempotency_key_reused",
                            "this key came before with another body"));
        }
        return first;
    }

    static Answer answer(int status, Caller caller, Entry entry) {
        return Answer.with(
                status,
                Json.object()
                        .put("entry", LineView.of(entry, caller.brand()))
                        .put("version", entry.context().version())
                        .build());
    }
}
