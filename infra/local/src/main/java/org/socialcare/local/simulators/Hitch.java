package org.socialcare.local.simulators;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong with a delivery on its way to the brand, as platforms say it may. */
public enum Hitch {
    /** It comes twice, at the same time. */
    DUPLICATE,
    /** The account's next delivery overtakes it. */
    REORDER,
    /** It comes seconds late. */
    DELAY,
    /** It never comes, as when the platform has given up; only its history tells of it. */
    LOSE;

    /** The name in orders, such as {@code duplicate}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The hitch of that name. */
    static Optional<Hitch> of(String word) {
        return Arrays.stream(values()).filter(hitch -> hitch.word().equals(word)).findFirst();
    }
}
