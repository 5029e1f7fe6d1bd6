package org.socialcare.simulation.invariant;

import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.simulation.history.Aftermath;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Design, 5.5: no customer is told the same reply twice; every reply the desk took is told or known
 * not to have been, and what a customer has is never called failed. What the suite says by itself
 * is not told apart by its words: {@link OneAutomaticAnswer} looks at that.
 */
public final class NoReplyTwice implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        Map<String, Integer> taken = new HashMap<>();
        after.taken().forEach(one -> taken.merge(one.text(), 1, Integer::sum));
        Map<String, Set<SendState>> states = new LinkedHashMap<>();
        Map<String, String> texts = new HashMap<>();
        Set<String> automatic = new HashSet<>();
        for (var kept : after.entries()) {
            var entry = kept.entry();
            String conversation = entry.conversation().text();
            switch (entry.body()) {
                case EntryBody.Reply reply when reply.automatic().isPresent() ->
                        automatic.add(reply.text());
                case EntryBody.Reply reply -> {
                    String id = conversation + entry.id();
                    texts.put(reply.text(), id);
                    states.computeIfAbsent(id, _ -> EnumSet.noneOf(SendState.class));
                }
                case EntryBody.Sent sent ->
                        states.computeIfAbsent(
                                        conversation + sent.reply(),
                                        _ -> EnumSet.noneOf(SendState.class))
                                .add(sent.state());
                default -> {
                    // says nothing about a reply
                }
            }
        }
        List<String> broken = new ArrayList<>();
        taken.keySet().removeAll(automatic);
        taken.forEach(
                (text, times) -> {
                    if (times > 1) broken.add("told " + times + " times: " + text);
                    if (!texts.containsKey(text)) broken.add("told and never said: " + text);
                });
        for (String text : after.promised()) {
            if (!texts.containsKey(text)) broken.add("taken by the desk and not there: " + text);
        }
        texts.forEach(
                (text, id) ->
                        ended(
                                text,
                                states.getOrDefault(id, Set.of()),
                                taken.containsKey(text),
                                broken));
        return broken;
    }

    private static void ended(
            String text, Set<SendState> states, boolean told, List<String> broken) {
        boolean accepted = states.contains(SendState.ACCEPTED);
        boolean uncertain = states.contains(SendState.UNCERTAIN);
        boolean failed = states.contains(SendState.FAILED);
        if (!accepted && !uncertain && !failed) broken.add("still " + states + ": " + text);
        if (told && failed) broken.add("told and called failed: " + text);
        if (!told && accepted) broken.add("not told and called accepted: " + text);
    }
}
