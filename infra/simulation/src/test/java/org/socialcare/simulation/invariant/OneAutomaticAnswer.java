package org.socialcare.simulation.invariant;

import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.simulation.history.Aftermath;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A ticket has at most one automatic message, which a customer is told at most once and which
 * answers nobody; none is left half sent.
 */
public final class OneAutomaticAnswer implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        List<String> broken = new ArrayList<>();
        Map<String, Integer> perTicket = new HashMap<>();
        Map<String, Integer> said = new HashMap<>();
        Set<String> texts = new HashSet<>();
        Set<String> unsent = new HashSet<>();
        for (var kept : after.entries()) {
            var entry = kept.entry();
            String conversation = entry.conversation().text();
            if (entry.body() instanceof EntryBody.Reply reply && reply.automatic().isPresent()) {
                var ticket = entry.context().ticket().orElseThrow();
                String name = conversation + "#" + ticket.number();
                if (perTicket.merge(name, 1, Integer::sum) > 1) broken.add("twice in " + name);
                if (ticket.firstReplyAt().isPresent()) broken.add("after a person in " + name);
                if (entry.context().measured().isPresent()) broken.add("measured in " + name);
                said.merge(conversation, 1, Integer::sum);
                texts.add(reply.text());
                unsent.add(conversation + entry.id());
            }
        }
        for (var kept : after.entries()) {
            if (kept.entry().body() instanceof EntryBody.Sent sent && isOver(sent.state())) {
                unsent.remove(kept.entry().conversation().text() + sent.reply());
            }
        }
        unsent.forEach(reply -> broken.add("neither told nor failed: " + reply));
        Map<String, Integer> told = new HashMap<>();
        for (var one : after.taken()) {
            if (!texts.contains(one.text())) continue;
            var thread = ThreadKey.direct(one.customer());
            told.merge(ConversationId.of(one.channel(), thread).text(), 1, Integer::sum);
        }
        told.forEach(
                (conversation, times) -> {
                    if (times > said.getOrDefault(conversation, 0)) {
                        broken.add("told " + times + " times in " + conversation);
                    }
                });
        return broken;
    }

    private static boolean isOver(SendState state) {
        return switch (state) {
            case ACCEPTED, DELIVERED, READ, FAILED, UNCERTAIN -> true;
            case SENDING, HELD -> false;
        };
    }
}
