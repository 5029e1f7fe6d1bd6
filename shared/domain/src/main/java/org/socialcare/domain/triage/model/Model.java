package org.socialcare.domain.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A trained model: immutable, hence safe for any number of threads. */
public final class Model {
    private static final Optional<Span> NOWHERE = Optional.empty();

    private final SignPlaces signs;
    private final List<Table> tables;
    private final IdentityHashMap<Head, Known> known = new IdentityHashMap<>();

    /**
     * A model of these parts.
     *
     * @param signs where heads have weights for signs
     */
    public Model(SignPlaces signs, List<Table> tables) {
        this.signs = signs;
        this.tables = List.copyOf(tables);
        for (var table : tables) {
            for (var head : table.heads()) {
                check(head);
                known.put(head, new Known(head.names(), looksAtScenes(head)));
            }
        }
    }

    /** What need not be asked for every message: names of labels, and whether scenes count. */
    private record Known(Names names, boolean scenes) {}

    private boolean looksAtScenes(Head head) {
        for (var label : head.labels()) if (signs.reaches(label.signs())) return true;
        return false;
    }

    private void check(Head head) {
        for (var label : head.labels()) {
            if (label.signs().size() > signs.size()) {
                throw new IllegalArgumentException(
                        head.task() + " has weights for " + label.signs().size() + " signs");
            }
        }
    }

    SignPlaces signs() {
        return signs;
    }

    /** Its tables. */
    public List<Table> tables() {
        return tables;
    }

    /**
     * The opinions on the tasks of one kind of pieces.
     *
     * @param found what else is known of the message
     */
    public Opinions judge(Table.Kind kind, SparseVector pieces, Found found) {
        var opinions = new Opinions();
        String language = found.language();
        var plain = signs.of(found.signs(), language);
        var all =
                found.scenes().isEmpty()
                        ? plain
                        : signs.of(found.signs(), language, found.scenes());
        for (var table : tables) {
            if (table.kind() != kind) continue;
            var sums = table.sums(pieces);
            int first = 0;
            for (var head : table.heads()) {
                var own = requireNonNull(known.get(head));
                var seen = own.scenes() ? all : plain;
                opinions.add(head.task(), head.judge(sums, first, seen, language, own.names()));
                first += head.columns();
            }
        }
        return opinions;
    }

    /**
     * What lexicons know of a message; what the model was not trained with says nothing.
     *
     * @param signs names of signs
     * @param scenes names of scenes, each once
     * @param language whose calibration and signs are used, a BCP 47 tag; empty for none
     */
    public record Found(Set<String> signs, List<String> scenes, String language) {
        /** Nothing is known. */
        public static final Found NOTHING = new Found(Set.of(), List.of(), "");
    }

    /** A label that is asked about. */
    public record Asked(Task task, String label) {}

    /**
     * What speaks most for a flag among the scenes of a message: one of them, or two together;
     * empty where none speaks for it.
     *
     * @param scenes different ones
     */
    public List<String> tellingScenes(Asked flag, List<String> scenes) {
        for (var table : tables) {
            for (var head : table.heads()) {
                if (head.task() != flag.task()) continue;
                return head.raising(flag.label())
                        .map(raised -> new TellingScenes(signs, head.labels().getFirst(), raised))
                        .map(telling -> telling.among(scenes))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    /**
     * The places of a normalised text whose pieces speak most for each label, in the order of the
     * labels; empty where none speaks for it.
     */
    public List<Optional<Span>> strongest(List<Asked> asked, String text) {
        var places = new ArrayList<Optional<Span>>(Collections.nCopies(asked.size(), NOWHERE));
        for (var table : tables) {
            if (table.kind() != Table.Kind.TEXT) continue;
            var of = new int[asked.size()];
            var columns = new int[asked.size()];
            int found = 0;
            for (int i = 0; i < columns.length; i++) {
                int column = table.column(asked.get(i));
                if (column < 0) continue;
                of[found] = i;
                columns[found++] = column;
            }
            if (found == 0) continue;
            var influence = Influence.of(table, Arrays.copyOf(columns, found), text);
            for (int i = 0; i < found; i++) places.set(of[i], influence.strongest(i));
        }
        return places;
    }
}
