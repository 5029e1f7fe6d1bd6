package org.socialcare.local.simulators;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/**
 * What goes wrong next: first what was ordered one by one, then by chance. Chances are drawn from a
 * seed, so that the same order brings the same trouble.
 */
final class Mischief<T> {
    private final Queue<T> ordered = new ArrayDeque<>();
    private final Map<T, Chance> chances = new LinkedHashMap<>();

    private record Chance(double share, Random random) {}

    synchronized void next(List<T> kinds) {
        ordered.addAll(kinds);
    }

    /**
     * @param share of everything that follows, 0 to 1; 0 ends it
     */
    synchronized void share(T kind, double share, long seed) {
        chances.put(kind, new Chance(share, new Random(seed)));
    }

    synchronized void end() {
        ordered.clear();
        chances.clear();
    }

    synchronized Optional<T> draw() {
        if (!ordered.isEmpty()) return Optional.of(ordered.remove());
        Optional<T> drawn = Optional.empty();
        // All draw every time: what one of them brings does not depend on the others.
        for (var kind : chances.entrySet()) {
            var chance = kind.getValue();
            boolean hit = chance.random().nextDouble() < chance.share();
            if (hit && drawn.isEmpty()) drawn = Optional.of(kind.getKey());
        }
        return drawn;
    }
}
