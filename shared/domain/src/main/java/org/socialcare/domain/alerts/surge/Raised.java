package org.socialcare.domain.alerts.surge;

import org.socialcare.domain.alerts.Level;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What was raised last, so that one surge is told once: the same level is raised again only after
 * the cool-down, and only if the count has been ordinary in between. A worse level is told at once.
 *
 * @param level empty while nothing is going on
 * @param window when it was raised
 * @param calmed whether the count has been below every level since
 */
record Raised(Optional<Level> level, long window, boolean calmed) {
    static final Raised NOTHING = new Raised(Optional.empty(), 0, true);
    static final int BYTES = 2 + Long.BYTES;

    /** What holds after this window; compare with before to see what is new. */
    Raised next(Optional<Level> seen, long now, SurgeRule rule) {
        boolean calm = calmed || seen.isEmpty();
        boolean over = calm && now - window >= Windows.in(rule.coolDown());
        Optional<Level> going = over ? Optional.empty() : level;
        boolean worse =
                seen.isPresent() && (going.isEmpty() || seen.get().compareTo(going.get()) > 0);
        if (worse) return new Raised(seen, now, false);
        return going.isEmpty() ? NOTHING : new Raised(going, window, calm);
    }

    /** The level that this window raised, told once. */
    Optional<Level> raisedAt(long now) {
        return window == now ? level : Optional.empty();
    }

    void put(ByteBuffer to) {
        to.put((byte) level.map(Raised::code).orElse(0).intValue());
        to.putLong(window);
        to.put((byte) (calmed ? 1 : 0));
    }

    static Raised read(ByteBuffer from) {
        return new Raised(level(from.get()), from.getLong(), from.get() != 0);
    }

    private static int code(Level level) {
        return switch (level) {
            case NOTICE -> 1;
            case WARNING -> 2;
            case CRISIS -> 3;
        };
    }

    private static Optional<Level> level(int code) {
        return switch (code) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Level.NOTICE);
            case 2 -> Optional.of(Level.WARNING);
            case 3 -> Optional.of(Level.CRISIS);
            default -> throw new IllegalArgumentException("surge state: there is no level " + code);
        };
    }
}
