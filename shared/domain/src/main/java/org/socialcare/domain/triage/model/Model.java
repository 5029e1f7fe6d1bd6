package org.socialcare.domain.triage.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A trained model: immutable, hence safe for any number of threads. */
public final class Model {
    private final List<String> signs;
    private final List<Table> tables;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A model of these parts.
     *
     * @param signs the names of all signs that heads have weights for, in their order
     */
    public Model(List<String> signs, List<Table> tables) {
        this.signs = List.copyOf(signs);
        this.tables = List.copyOf(tables);
        for (String sign : signs) places.put(sign, places.size());
        for (var table : tables) {
            for (var head : table.heads()) check(head);
        }
    }

    private void check(Head head) {
        for (var label : head.labels()) {
            if (label.signs().size() != signs.size()) {
                throw new IllegalArgumentException(
                        head.task() + " has weights for " + label.signs().size() + " signs");
            }
        }
    }

    /** The names of the signs it has weights for. */
    public List<String> signs() {
        return signs;
    }

    /** Its tables. */
    public List<Table> tables() {
        return tables;
    }

    /** What was found, as places of this model; a sign it was not trained with says nothing. */
    public SparseVector find(Set<String> found) {
        var known = new int[found.size()];
        int size = 0;
        for (String sign : found) {
            Integer place = places.get(sign);
            if (place != null) known[size++] = place;
        }
        return SparseVector.ones(Arrays.copyOf(known, size));
    }

    /**
     * The opinions on the tasks of one kind of pieces.
     *
     * @param language of the message, a BCP 47 tag
     */
    public Opinions judge(
            Table.Kind kind, SparseVector pieces, Set<String> found, String language) {
        var opinions = new Opinions();
        var known = find(found);
        for (var table : tables) {
            if (table.kind() != kind) continue;
            var sums = table.sums(pieces);
            int first = 0;
            for (var head : table.heads()) {
                opinions.add(head.task(), head.judge(sums, first, known, language));
                first += head.columns();
            }
        }
        return opinions;
    }

    /**
     * The place of a normalised text whose pieces speak most for a label.
     *
     * @return empty if none speaks for it
     */
    public Optional<Span> strongest(Task task, String label, String text) {
        for (var table : tables) {
            int column = 0;
            for (var head : table.heads()) {
                if (head.task() == task && table.kind() == Table.Kind.TEXT) {
                    int own = head.column(label);
                    return own < 0
                            ? Optional.empty()
                            : Influence.of(table, column + own, text).strongest();
                }
                column += head.columns();
            }
        }
        return Optional.empty();
    }
}
