package org.socialcare.domain.triage.model;

import org.socialcare.domain.triage.text.Letters;

import java.util.Optional;

/**
 * How much each character of a text speaks for one column: every piece shares its weight among the
 * characters it covers. The weights of a linear model are its whole reason, so this is one too.
 */
final class Influence {
    /** Han has no spaces; most of its words are no longer than this. */
    private static final int LONGEST_HAN = 4;

    private final String text;
    private final float[] shares;

    private Influence(String text) {
        this.text = text;
        shares = new float[text.length()];
    }

    static Influence of(Table table, int column, String text) {
        var influence = new Influence(text);
        Pieces.walk(
                text,
                (place, start, end) -> {
                    int weight = table.cell(place, column);
                    if (weight == 0) return;
                    float share = weight / (float) (end - start);
                    for (int i = start; i < end; i++) influence.shares[i] += share;
                });
        return influence;
    }

    /** The word, or the few Han characters, that speak most for it; the first of equals. */
    Optional<Span> strongest() {
        Optional<Span> best = Optional.empty();
        float most = 0;
        int i = 0;
        while (i < shares.length) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Letters.isHan(c) && shares[i] > 0) {
                var run = run(i);
                float sum = sum(run.start(), run.end());
                if (sum > most) {
                    most = sum;
                    best = Optional.of(run);
                }
            } else if (Letters.inSpacedWord(c)) {
                while (end < shares.length && Letters.inSpacedWord(text.charAt(end))) end++;
                float sum = sum(i, end);
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
    private Span run(int start) {
        int end = start + 1;
        while (end < Math.min(shares.length, start + LONGEST_HAN)
                && Letters.isHan(text.charAt(end))
                && shares[end] > 0) end++;
        return new Span(start, end);
    }

    private float sum(int start, int end) {
        float sum = 0;
        for (int i = start; i < end; i++) sum += shares[i];
        return sum;
    }
}
