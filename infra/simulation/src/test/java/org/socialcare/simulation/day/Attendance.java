package org.socialcare.simulation.day;

import org.socialcare.domain.settings.Presence.Status;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What agents themselves did: what they chose when, when their desks gave a sign of life, and when
 * they were really there. Written by the people played here and by nothing under test.
 */
final class Attendance {
    private final Map<String, TreeMap<Instant, Status>> chosen = new HashMap<>();
    private final Map<String, TreeSet<Instant>> signs = new HashMap<>();
    private final Map<String, TreeMap<Instant, Boolean>> there = new HashMap<>();

    void chose(String agent, Status status, Instant at) {
        chosen.computeIfAbsent(agent, _ -> new TreeMap<>()).put(at, status);
        heard(agent, at);
    }

    void heard(String agent, Instant at) {
        signs.computeIfAbsent(agent, _ -> new TreeSet<>()).add(at);
    }

    /** The person sits at the desk from now on, or does not, whatever the desk says. */
    void sits(String agent, boolean is, Instant at) {
        there.computeIfAbsent(agent, _ -> new TreeMap<>()).put(at, is);
    }

    Status status(String agent, Instant at) {
        var last = chosen.getOrDefault(agent, new TreeMap<>()).floorEntry(at);
        return last == null ? Status.OFFLINE : last.getValue();
    }

    /** Since when the status holds. */
    Instant since(String agent, Instant at) {
        var last = chosen.getOrDefault(agent, new TreeMap<>()).floorKey(at);
        return last == null ? Instant.EPOCH : last;
    }

    Instant lastSign(String agent, Instant at) {
        var last = signs.getOrDefault(agent, new TreeSet<>()).floor(at);
        return last == null ? Instant.EPOCH : last;
    }

    boolean sits(String agent, Instant at) {
        var last = there.getOrDefault(agent, new TreeMap<>()).floorEntry(at);
        return last != null && last.getValue();
    }

    /** Every instant at which what can be asked here may change. */
    Set<Instant> changes() {
        Set<Instant> all = new TreeSet<>();
        chosen.values().forEach(map -> all.addAll(map.keySet()));
        there.values().forEach(map -> all.addAll(map.keySet()));
        for (var times : signs.values()) {
            for (Instant sign : times) {
                Instant next = times.higher(sign);
                // the first instant that is more than five minutes later
                Instant silent = sign.plusSeconds(300).plusNanos(1);
                if (next == null || next.isAfter(silent)) {
                    all.add(silent);
                    if (next != null) all.add(next);
                }
            }
        }
        return all;
    }
}
