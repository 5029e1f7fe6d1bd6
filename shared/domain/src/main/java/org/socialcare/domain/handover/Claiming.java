package org.socialcare.domain.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * To whom the successor is introduced next. Each is claimed in the list before anything is said, so
 * that two who go on at the same time do not say more than a day has.
 *
 * @param refs of the customers
 * @param next the place in the list from which to look on; 0 where its end was reached
 */
public record Claiming(List<String> refs, int next) {
    /** So many are said in one stretch. */
    public static final int STRETCH = 10;

    /** So many are looked at in one stretch, each with a read. */
    public static final int LOOKED_AT = 50;

    public Claiming {
        refs = List.copyOf(refs);
    }

    /**
     * Those after a place in the list who may hear of it now.
     *
     * @param left how many the day still has
     * @param possible whether it can be said now
     */
    public static Claiming of(
            Handover handover, int from, int left, Predicate<HandoverItem> possible) {
        List<String> refs = new ArrayList<>();
        int most = Math.min(left, STRETCH);
        int looked = 0;
        for (int place = from; place < handover.items().size(); place++) {
            if (refs.size() >= most || looked >= LOOKED_AT) return new Claiming(refs, place);
            HandoverItem item = handover.items().get(place);
            if (!item.waitsForIntroduction()) continue;
            looked++;
            if (possible.test(item)) refs.add(item.ref());
        }
        return new Claiming(refs, 0);
    }
}
