package org.socialcare.local.replay;

import java.util.Map;
import java.util.TreeMap;

/** Counts verdicts. */
final class Summary {
    private int accepted;
    private int refused;
    private final Map<String, Integer> skipped = new TreeMap<>();

    void add(Verdict verdict) {
        switch (verdict) {
            case Verdict.Sent sent -> {
                if (sent.accepted()) {
                    accepted++;
                } else {
                    refused++;
                }
            }
            case Verdict.Skipped(_, var reason) -> skipped.merge(reason, 1, Integer::sum);
        }
    }

    /** Whether everything that was sent was accepted. */
    boolean clean() {
        return refused == 0;
    }

    String text() {
        int notSent = skipped.values().stream().mapToInt(Integer::intValue).sum();
        StringBuilder text = new StringBuilder();
        text.append("sent ").append(accepted + refused);
        text.append(", accepted ").append(accepted);
        text.append(", refused ").append(refused);
        text.append(", skipped ").append(notSent);
        skipped.forEach(
                (reason, count) -> text.append("\n  ").append(count).append(" × ").append(reason));
        return text.toString();
    }
}
