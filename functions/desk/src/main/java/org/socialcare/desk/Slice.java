package org.socialcare.desk;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list that is known as a whole.
 *
 * @param next where the next page begins; absent at the end
 */
record Slice<T>(List<T> items, Optional<String> next) {
    Slice {
        items = List.copyOf(items);
    }

    static <T> Slice<T> of(List<T> all, Optional<String> cursor, int limit) {
        int from = cursor.map(Slice::number).orElse(0);
        if (from > all.size()) {
            throw new Refusal(Paging.unknown());
        }
        int to = Math.min(all.size(), from + limit);
        return new Slice<>(
                all.subList(from, to),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    /** A number that is part of a cursor of ours. */
    static int number(String text) {
        boolean plain =
                !text.isEmpty()
                        && text.length() <= 9
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain) {
            throw new Refusal(Paging.unknown());
        }
        return Integer.parseInt(text);
    }
}
