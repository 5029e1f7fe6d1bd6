package org.socialcare.simulation.invariant;

import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.world.Posting;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Design, 5.4: every arrival is in the books, settled once: stored, duplicate, refused or
 * quarantined. What was quarantined is there with its reason.
 */
public final class NothingDropped implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        List<String> broken = new ArrayList<>();
        Map<String, String> settled = new HashMap<>();
        List<String> received = new ArrayList<>();
        for (String line : after.lines()) {
            if (!line.startsWith("{\"books\"")) continue;
            Json entry = JsonReader.read(line).obj("books");
            String receipt = entry.textOrEmpty("receipt");
            String verdict = entry.textOrEmpty("verdict");
            if (verdict.equals("received")) {
                received.add(receipt);
            } else {
                String first = settled.putIfAbsent(receipt, verdict);
                if (first != null && !first.equals(verdict)) {
                    broken.add(receipt + " was " + first + " and then " + verdict);
                }
            }
        }
        for (String receipt : received) {
            if (!settled.containsKey(receipt)) broken.add(receipt + " was received and lost");
        }
        for (Posting posting : after.postings()) {
            for (String request : posting.accepted()) {
                accepted(posting, request, settled, broken);
            }
            if (posting.kind() == Posting.Kind.FORGED && !posting.accepted().isEmpty()) {
                broken.add("a forged delivery was taken for true: " + posting.accepted());
            }
            if (posting.kind() != Posting.Kind.FORGED && !posting.refused().isEmpty()) {
                broken.add("a true delivery was taken for forged: " + posting.refused());
            }
        }
        quarantined(after, settled, broken);
        return broken;
    }

    private static void accepted(
            Posting posting, String request, Map<String, String> settled, List<String> broken) {
        for (int i = 0; i < posting.events().size(); i++) {
            String verdict = settled.getOrDefault(request + "." + i, "nothing");
            if (!List.of("stored", "duplicate").contains(verdict)) {
                broken.add(request + "." + i + " is " + verdict + " in the books");
            }
        }
        String whole = settled.getOrDefault(request, "nothing");
        if (posting.kind() == Posting.Kind.GARBLED && !whole.equals("quarantined")) {
            broken.add("an unreadable delivery is " + whole + " in the books: " + request);
        }
        String part = settled.getOrDefault(request + ".u0", "nothing");
        if (posting.kind() == Posting.Kind.ODD && !part.equals("quarantined")) {
            broken.add("a part of unknown kind is " + part + " in the books: " + request);
        }
    }

    private static void quarantined(
            Aftermath after, Map<String, String> settled, List<String> broken) {
        Map<String, String> reasons = new HashMap<>();
        for (var item : after.items("QuarantineTable")) {
            var document = item.get("d");
            if (document != null) {
                Json kept = JsonReader.read(document.s());
                reasons.put(kept.textOrEmpty("receipt"), kept.textOrEmpty("why"));
            }
        }
        settled.forEach(
                (receipt, verdict) -> {
                    boolean explained = !reasons.getOrDefault(receipt, "").isEmpty();
                    if (verdict.equals("quarantined") && !explained) {
                        broken.add("in quarantine by the books alone: " + receipt);
                    }
                });
    }
}
