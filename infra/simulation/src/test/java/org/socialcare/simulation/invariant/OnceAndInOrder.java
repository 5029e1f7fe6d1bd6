package org.socialcare.simulation.invariant;

import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.world.PlatformEvent;
import org.socialcare.simulation.world.Posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Design, 5.2: each message of a platform is there once, and they stand as they were said. */
public final class OnceAndInOrder implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        Map<String, List<String>> timelines = new LinkedHashMap<>();
        for (var kept : after.entries()) {
            if (kept.entry().body() instanceof EntryBody.Heard heard) {
                timelines
                        .computeIfAbsent(kept.entry().conversation().text(), _ -> new ArrayList<>())
                        .add(heard.event().id());
            }
        }
        Map<String, Map<String, PlatformEvent>> said = said(after);
        List<String> broken = new ArrayList<>();
        timelines.forEach(
                (conversation, ids) -> {
                    List<String> expected =
                            said.getOrDefault(conversation, Map.of()).values().stream()
                                    .filter(event -> ids.contains(event.id()))
                                    .sorted(Comparator.comparing(PlatformEvent::at))
                                    .map(PlatformEvent::id)
                                    .toList();
                    if (!ids.equals(expected)) {
                        broken.add(conversation + " holds " + ids + ", said was " + expected);
                    }
                });
        return broken;
    }

    private static Map<String, Map<String, PlatformEvent>> said(Aftermath after) {
        Map<String, Map<String, PlatformEvent>> said = new HashMap<>();
        for (Posting posting : after.postings()) {
            for (PlatformEvent event : posting.events()) {
                said.computeIfAbsent(event.conversation().text(), _ -> new LinkedHashMap<>())
                        .put(event.id(), event);
            }
        }
        return said;
    }
}
