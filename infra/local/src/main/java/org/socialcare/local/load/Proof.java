package org.socialcare.local.load;

import org.socialcare.local.replay.NotRunning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what stands in the conversations with what was sent. */
final class Proof {
    private static final int SHOWN = 10;

    private final List<String> faults = new ArrayList<>();
    private int found;
    private int faulty;

    /** Reads every conversation through the desk. */
    static Proof of(List<Talk> talks, Desk desk) throws InterruptedException {
        Proof proof = new Proof();
        for (Talk talk : talks) {
            List<String> stands;
            try {
                stands = desk.said(talk.conversation()).orElse(List.of());
            } catch (NotRunning missing) {
                proof.fault(talk, String.valueOf(missing.getMessage()));
                continue;
            }
            proof.compare(talk, stands);
        }
        return proof;
    }

    void compare(Talk talk, List<String> stands) {
        found += stands.size();
        if (!stands.equals(talk.texts())) {
            fault(talk, difference(talk.texts(), stands));
        }
    }

    boolean holds() {
        return faulty == 0;
    }

    String text(int talks) {
        String result = found + " messages found in " + talks + " conversations, ";
        return holds()
                ? result + "each exactly once and in order"
                : result + faulty + " conversations are wrong:\n  " + String.join("\n  ", faults);
    }

    private void fault(Talk talk, String what) {
        faulty++;
        if (faults.size() < SHOWN) {
            faults.add(talk.conversation() + ": " + what);
        }
    }

    private static String difference(List<String> expected, List<String> stands) {
        Set<String> distinct = new HashSet<>(stands);
        int doubled = stands.size() - distinct.size();
        long missing = expected.stream().filter(text -> !distinct.contains(text)).count();
        if (missing > 0 || doubled > 0) {
            return missing + " missing, " + doubled + " doubled of " + expected.size();
        }
        return stands.size() > expected.size()
                ? (stands.size() - expected.size()) + " that were never sent"
                : "out of order";
    }
}
