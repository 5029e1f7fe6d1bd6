package org.socialcare.simulation.invariant;

import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.world.PlatformEvent;
import org.socialcare.simulation.world.Posting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Design, 5.1: what a platform was told is stored is stored, and is in the end in its timeline. */
public final class AcknowledgedIsStored implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        Set<List<String>> stored = new HashSet<>();
        for (var kept : after.entries()) {
            if (kept.entry().body() instanceof EntryBody.Heard heard) {
                stored.add(List.of(kept.entry().conversation().text(), heard.event().id()));
            }
        }
        List<String> broken = new ArrayList<>();
        for (Posting posting : after.postings()) {
            for (PlatformEvent event : posting.events()) {
                boolean there = stored.contains(List.of(event.conversation().text(), event.id()));
                if (!posting.accepted().isEmpty() && !there) {
                    broken.add("acknowledged and not in the timeline: " + event);
                }
            }
        }
        return broken;
    }
}
