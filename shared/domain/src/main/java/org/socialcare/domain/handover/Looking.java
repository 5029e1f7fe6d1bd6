package org.socialcare.domain.handover;

import org.socialcare.domain.handover.HandoverItem.State;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings a handover's list up to what the leaver holds at this moment. */
public final class Looking {
    /** What stays the leaver's until it is changed, and so is gone once it is not found. */
    private static final Set<ItemKind> LOOKED_AT =
            Set.of(
                    ItemKind.TICKET,
                    ItemKind.CHANNEL,
                    ItemKind.CONTACTS,
                    ItemKind.APPROVAL,
                    ItemKind.LEAD,
                    ItemKind.STANDS_IN,
                    ItemKind.PLAN,
                    ItemKind.TARGET);

    private Looking() {}

    /**
     * The same handover with what is new; what is no longer there is settled, and a ticket that
     * came back, or a team that the leaver still leads, is open again.
     *
     * @param found all of each kind that the suite looks at
     */
    public static Handover at(Handover before, List<Found> found) {
        Map<Found, String> there = new HashMap<>();
        found.forEach(each -> there.put(new Found(each.kind(), each.ref()), each.about()));
        List<HandoverItem> items = new ArrayList<>();
        for (HandoverItem item : before.items()) {
            String about = there.get(new Found(item.kind(), item.ref()));
            items.add(about == null ? missed(item) : seen(item.knowing(about)));
        }
        return adding(before.with(items), found);
    }

    /** The same handover with what a search has found beside what is there already. */
    public static Handover adding(Handover before, List<Found> found) {
        Set<Found> known = new HashSet<>();
        before.items().forEach(item -> known.add(new Found(item.kind(), item.ref())));
        List<HandoverItem> items = new ArrayList<>(before.items());
        for (Found each : found) {
            if (items.size() >= Handover.MOST_ITEMS) break;
            if (known.add(new Found(each.kind(), each.ref()))) items.add(HandoverItem.of(each));
        }
        return before.with(items);
    }

    private static HandoverItem seen(HandoverItem item) {
        boolean given = item.kind().equals(ItemKind.TICKET) && hasLeft(item.state());
        // Who still leads a team has not been replaced, whatever was said.
        boolean leads = item.kind().equals(ItemKind.LEAD) && item.isTaken();
        return item.state() == State.GONE || given || leads ? item.backAgain() : item;
    }

    /** A ticket with a successor may be theirs by now: whoever gives it says so. */
    private static HandoverItem missed(HandoverItem item) {
        boolean given = item.kind().equals(ItemKind.TICKET) && item.state() != State.OPEN;
        boolean lost = LOOKED_AT.contains(item.kind()) && !item.isTaken() && !given;
        return lost ? item.in(State.GONE) : item;
    }

    private static boolean hasLeft(State state) {
        return state == State.GIVEN || state == State.ACCEPTED;
    }
}
