package org.socialcare.domain.handover;

import org.socialcare.domain.handover.HandoverItem.State;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a handover is settled and what lacks.
 *
 * @param percent rounded down, so that 100 is said only where nothing lacks
 */
public record Completeness(int percent, int settled, int all, List<Lack> lacks) {
    public Completeness {
        lacks = List.copyOf(lacks);
    }

    /** Why something is not settled. */
    public enum Why {
        NOBODY_NAMED,
        NOT_GIVEN,
        NOT_ACCEPTED,
        /** Somebody has still to change it, and it is not enough to say yes. */
        NOT_CHANGED,
        NOT_INTRODUCED,
        /** Customers were not searched for up to today. */
        NOT_SEARCHED,
        /** There is more than was listed; it follows once some of that is settled. */
        NOT_LISTED
    }

    /**
     * What lacks.
     *
     * @param count how many items; 1 where it is about the whole
     */
    public record Lack(ItemKind kind, Why why, int count) {}

    public boolean isComplete() {
        return percent == 100;
    }

    /**
     * Of a handover that was just looked at.
     *
     * @param searched whether customers were searched for up to today
     * @param more whether the leaver holds more than was listed
     */
    public static Completeness of(Handover handover, boolean searched, boolean more) {
        Map<Lack, Integer> counts = new LinkedHashMap<>();
        int settled = 0;
        for (HandoverItem item : handover.items()) {
            if (item.isSettled()) settled++;
            else counts.merge(new Lack(item.kind(), why(item), 0), 1, Integer::sum);
        }
        List<Lack> lacks = new ArrayList<>();
        counts.forEach((lack, count) -> lacks.add(new Lack(lack.kind(), lack.why(), count)));
        if (!searched) lacks.add(new Lack(ItemKind.CUSTOMER, Why.NOT_SEARCHED, 1));
        if (more || handover.items().size() >= Handover.MOST_ITEMS) {
            lacks.add(new Lack(ItemKind.TICKET, Why.NOT_LISTED, 1));
        }
        int all = handover.items().size();
        int percent = all == 0 ? 100 : (int) (100L * settled / all);
        return new Completeness(lacks.isEmpty() ? 100 : Math.min(99, percent), settled, all, lacks);
    }

    private static Why why(HandoverItem item) {
        if (item.isTaken()) return Why.NOT_INTRODUCED;
        if (item.state() == State.OPEN) return Why.NOBODY_NAMED;
        if (item.state() == State.NAMED) return Why.NOT_GIVEN;
        return item.kind().isAccepted() ? Why.NOT_ACCEPTED : Why.NOT_CHANGED;
    }
}
