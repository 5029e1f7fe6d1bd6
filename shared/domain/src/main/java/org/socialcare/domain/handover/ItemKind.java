package org.socialcare.domain.handover;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What sort of thing is handed over. The set is open: a kind that this code does not know is kept,
 * counted and ticked by hand like any other.
 *
 * @param word small letters and underscores, at most 40
 */
public record ItemKind(String word) {
    // First, because every kind below is made with it.
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

    /** A running ticket that the leaver holds; the suite itself gives it to the successor. */
    public static final ItemKind TICKET = new ItemKind("ticket");

    /** The brand's account on a platform whose credentials the leaver may know. */
    public static final ItemKind CHANNEL = new ItemKind("channel");

    /**
     * The leaver's own contacts in WeCom, which only WeCom's administrators can transfer: at most
     * 100 customers a call, in effect after 24 hours.
     */
    public static final ItemKind CONTACTS = new ItemKind("contacts");

    /** A customer who matters and whom the leaver has looked after. */
    public static final ItemKind CUSTOMER = new ItemKind("customer");

    /** Words of the leaver's that wait for a second person. */
    public static final ItemKind APPROVAL = new ItemKind("approval");

    /** A colleague's leave in which the leaver stands in. */
    public static final ItemKind STANDS_IN = new ItemKind("stands_in");

    /** A team among whose leads the leaver is, which the suite changes to the successor. */
    public static final ItemKind LEAD = new ItemKind("lead");

    /** A step of an emergency plan that names the leaver. */
    public static final ItemKind PLAN = new ItemKind("plan");

    /** A notice target that bears the leaver's name. */
    public static final ItemKind TARGET = new ItemKind("target");

    /** Something the leaver has promised a customer. */
    public static final ItemKind PROMISE = new ItemKind("promise");

    /** Whatever else a lead puts on the list. */
    public static final ItemKind OTHER = new ItemKind("other");

    private static final Set<ItemKind> BY_HAND = Set.of(PROMISE, OTHER);
    private static final Set<ItemKind> IN_SETTINGS = Set.of(STANDS_IN, PLAN, TARGET);

    public ItemKind {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("not a kind of item: " + word);
        }
    }

    /** Whether people put it on the list, because the suite cannot find it. */
    public boolean isAddedByHand() {
        return BY_HAND.contains(this);
    }

    /**
     * Whether that somebody says yes is enough. A setting that names the leaver goes on doing so
     * until it is changed, and credentials are known until they are.
     */
    public boolean isAccepted() {
        return !IN_SETTINGS.contains(this) && !equals(CHANNEL) && !equals(CONTACTS);
    }
}
