package org.socialcare.domain.triage.model;

import org.socialcare.domain.triage.text.Letters;

import java.util.Optional;

/**
 * How much each character of a text speaks for some columns: every piece shares its weight among
 * the characters it covers. The weights of a linear model are its whole reason, so this is one too.
 */
final class Influence {
    /** Han has no spaces; most of its words are no longer than this. */
    private static final int LONGEST_HAN = 4;

    /** What a weight of one is divided from: whole shares leave nothing over where they end. */
    private static final int WHOLE = 2520;

    private final String text;
    private final int[][] shares;

    private Influence(int columns, String text) {
        this.text = text;
        shares = new int[columns][text.length() + 1];
    }

    /** A text is cut once, whatever number of columns is asked about. */
    static Influence of(Table table, int[] columns, String text) {
        var influence = new Influence(columns.length, text);
        Pieces.walk(
                text,
                (place, start, end) -> {
                    for (int i = 0; i < columns.length; i++) {
                        int weight = table.cell(place, columns[i]);
                        if (weight == 0) continue;
                        // first the steps up and down, so that a long piece costs no more
                        int share = weight * WHOLE / (end - start);
                        influence.shares[i][start] += share;
                        influence.shares[i][end] -= share;
                    }
                });
        for (int[] each : influence.shares) {
            for (int i = 1; i < each.length; i++) each[i] += each[i - 1];
        }
        return influence;
    }

    /**
     * The word, or the few Han characters, that speak most for a column; the first of equals.
     *
     * @param column counted among those that were asked about
     */
    Optional<Span> strongest(int column) {
        int[] own = shares[column];
        Optional<Span> best = Optional.empty();
        long most = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Letters.isHan(c) && own[i] > 0) {
                var run = run(own, i);
                long sum = sum(own, run.start(), run.end());
                if (sum > most) {
                    most = sum;
                    best = Optional.of(run);
                }
            } else if (Letters.inSpacedWord(c)) {
                while (end < text.length() && Letters.inSpacedWord(text.charAt(end))) end++;
                long sum = sum(own, i, end);
                if (sum > most) {
                    most = sum;
                    best = Optional.of(new Span(i, end));
                }
            }
            i = end;
        }
        return best;
    }

    /** The longest run from here of which every character speaks for it. */
    private Span run(int[] own, int start) {
        int end = start + 1;
        while (end < Math.min(text.length(), start + LONGEST_HAN)
                && Letters.isHan(text.charAt(end))
                && own[end] > 0) end++;
        return new Span(start, end);
    }

    private static long sum(int[] own, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) sum += own[i];
        return sum;
    }
}
