package org.socialcare.desk;

import java.util.Optional;
import java.util.function.Function;

/** Cursors as callers send them: ours, cut short, or made up. */
final class Paging {
    private static final int LONGEST = 1_300;

    private Paging() {}

    /**
     * The cursor, of plain characters only.
     *
     * @param longest characters that a cursor of this list can have
     */
    static Optional<String> cursor(Request request, int longest) {
        var cursor = request.query("cursor");
        if (cursor.filter(text -> text.length() > longest || !isPlain(text)).isPresent()) {
            throw new Refusal(unknown());
        }
        return cursor;
    }

    /** A page of a list that refuses foreign cursors by {@link IllegalArgumentException}. */
    static <T> T page(Request request, Function<Optional<String>, T> list) {
        try {
            return list.apply(cursor(request, LONGEST));
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal(unknown());
        }
    }

    static Problem unknown() {
        return Problem.of(400, "cursor_invalid", "no cursor of this list: begin at the first page");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
