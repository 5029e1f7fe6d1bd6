package org.socialcare.domain.triage.lexicon;

import org.socialcare.domain.triage.text.Fold;
import org.socialcare.domain.triage.text.Letters;
import org.socialcare.domain.triage.text.TabbedFile;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Labels and the stems that speak for them, in all languages at once, since customers mix
 * languages.
 *
 * <p>A stem that begins with a letter of a spaced script, or a digit, must begin a word; it must
 * also end one unless it is written with a final {@code *}. Any other stem, Han above all, may
 * stand anywhere. The label {@code -} marks a guard: what overlaps it says nothing.
 */
final class Lexicon {
    static final String GUARD = "-";

    private static final List<String> NO_LABELS = List.of();

    private final StemTree tree = new StemTree();
    private final List<Ending> endings = new ArrayList<>(); // by node of the tree

    private Lexicon() {}

    /**
     * The labels of the stems that end at a node: of those that may end anywhere, or with a word.
     */
    private record Ending(List<String> anywhere, List<String> withWord) {
        static final Ending NONE = new Ending(NO_LABELS, NO_LABELS);

        boolean isNone() {
            return anywhere.isEmpty() && withWord.isEmpty();
        }

        List<String> labels(boolean wordEnds) {
            return wordEnds && !withWord.isEmpty() ? withWord : anywhere;
        }
    }

    /** One place in a normalised text where a stem stands. */
    record Match(String label, int start, int end) {

        boolean overlaps(Match other) {
            return start < other.end && other.start < end;
        }

        boolean within(Match other) {
            return other.start <= start && end <= other.end;
        }
    }

    /**
     * Reads rows of a label and its stems between bars, in any form that folds to the right one.
     */
    static Lexicon read(String file, Reader source, Fold fold, Set<String> labels) {
        var lexicon = new Lexicon();
        for (var row : TabbedFile.read(file, source, 2)) {
            String label = row.cell(0);
            if (!label.equals(GUARD) && !labels.contains(label)) {
                throw row.wrong("unknown label " + label);
            }
            for (int from = 0, to; from <= row.cell(1).length(); from = to + 1) {
                to = row.cell(1).indexOf('|', from);
                if (to < 0) to = row.cell(1).length();
                lexicon.add(row, label, row.cell(1).substring(from, to).strip(), fold);
            }
        }
        return lexicon;
    }

    private void add(TabbedFile.Row row, String label, String written, Fold fold) {
        String stem = fold.of(written);
        if (stem.isBlank() || stem.equals("*")) throw row.wrong("a stem folds to nothing");
        if (!add(label, stem)) throw row.wrong("this stem is already there: " + written);
    }

    private boolean add(String label, String stem) {
        boolean prefix = stem.endsWith("*");
        int node = tree.grow(prefix ? stem.substring(0, stem.length() - 1) : stem);
        while (endings.size() < tree.size()) endings.add(Ending.NONE);
        var there = endings.get(node);
        boolean anywhere = prefix || !Letters.inSpacedWord(stem.charAt(0));
        var labels = new ArrayList<>(anywhere ? there.anywhere() : there.withWord());
        if (labels.contains(label)) return false;
        labels.add(label);
        endings.set(
                node,
                anywhere
                        ? new Ending(List.copyOf(labels), there.withWord())
                        : new Ending(there.anywhere(), List.copyOf(labels)));
        return true;
    }

    /**
     * All matches in order of their start; a match inside a longer one, or touching a guard, is
     * left out.
     */
    List<Match> find(String text) {
        var found = new ArrayList<Match>();
        var guards = new ArrayList<Match>();
        int covered = 0;
        for (int start = 0; start < text.length(); start++) {
            if (insideWord(text, start)) continue;
            int node = tree.next(StemTree.ROOT, text.charAt(start));
            if (node == StemTree.ABSENT) continue;
            int end = start;
            var labels = NO_LABELS;
            for (int i = start + 1; ; i++) {
                var here = labels(node, text, i);
                if (!here.isEmpty()) {
                    labels = here;
                    end = i;
                }
                if (i == text.length()) break;
                node = tree.next(node, text.charAt(i));
                if (node == StemTree.ABSENT) break;
            }
            if (end == start || end <= covered) continue;
            covered = end;
            for (String label : labels) {
                var match = new Match(label, start, end);
                if (label.equals(GUARD)) guards.add(match);
                else found.add(match);
            }
        }
        if (!guards.isEmpty()) found.removeIf(match -> guarded(match, guards));
        return found;
    }

    /** The end of the longest stem that stands at {@code start}, or {@code start} itself. */
    int longest(String text, int start) {
        int end = start;
        int node = StemTree.ROOT;
        for (int i = start; i < text.length(); i++) {
            node = tree.next(node, text.charAt(i));
            if (node == StemTree.ABSENT) break;
            if (!labels(node, text, i + 1).isEmpty()) end = i + 1;
        }
        return end;
    }

    /** Most nodes end no stem, so that nobody need ask whether a word ends there. */
    private List<String> labels(int node, String text, int end) {
        var ending = endings.get(node);
        return ending.isNone() ? NO_LABELS : ending.labels(wordEnds(text, end));
    }

    private static boolean guarded(Match match, List<Match> guards) {
        for (var guard : guards) {
            if (match.overlaps(guard) && !guard.within(match)) return true;
        }
        return false;
    }

    private static boolean insideWord(String text, int i) {
        return i > 0
                && Letters.inSpacedWord(text.charAt(i))
                && Letters.inSpacedWord(text.charAt(i - 1));
    }

    private static boolean wordEnds(String text, int end) {
        return end >= text.length() || !Letters.inSpacedWord(text.charAt(end));
    }
}
