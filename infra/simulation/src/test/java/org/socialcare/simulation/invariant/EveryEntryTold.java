package org.socialcare.simulation.invariant;

import org.socialcare.simulation.history.Aftermath;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactJson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Design, 5.3: every entry is a fact on the bus, and no fact is told that is no entry. */
public final class EveryEntryTold implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        Map<String, String> told = new HashMap<>();
        for (Fact fact : after.facts()) {
            if (fact.detail().text("conversation").isPresent()) told.put(fact.id(), fact.text());
        }
        List<String> broken = new ArrayList<>();
        for (var kept : after.entries()) {
            Fact expected = FactJson.of(kept.entry());
            String text = told.remove(expected.id());
            if (text == null) {
                broken.add("never told: " + expected.type() + " " + expected.id());
            } else if (!text.equals(expected.text())) {
                broken.add("told otherwise: " + expected.id());
            }
        }
        told.keySet().forEach(id -> broken.add("told and nowhere kept: " + id));
        return broken;
    }
}
