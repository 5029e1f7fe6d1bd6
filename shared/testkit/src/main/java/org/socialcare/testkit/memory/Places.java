package org.socialcare.testkit.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Pages of lists whose cursors are a word and a number. */
final class Places {
    private Places() {}

    /**
     * @throws IllegalArgumentException if the cursor is not one of this list
     */
    static <T, P> P page(
            String word,
            List<T> all,
            Optional<String> cursor,
            int limit,
            BiFunction<List<T>, Optional<String>, P> page) {
        int from = cursor.map(text -> place(word, text, all.size())).orElse(0);
        int to = Math.min(all.size(), from + limit);
        return page.apply(
                all.subList(from, to), to < all.size() ? Optional.of(word + to) : Optional.empty());
    }

    private static int place(String word, String cursor, int size) {
        if (!cursor.startsWith(word)) throw new IllegalArgumentException("not a cursor");
        return Math.clamp(Integer.parseInt(cursor.substring(word.length())), 0, size);
    }
}
