package org.socialcare.training;

import org.socialcare.domain.triage.TrainedReader;
import org.socialcare.domain.triage.lexicon.LexiconReader;
import org.socialcare.domain.triage.lexicon.SceneNames;
import org.socialcare.domain.triage.model.Head;
import org.socialcare.domain.triage.model.LetterPieces;
import org.socialcare.domain.triage.model.Model;
import org.socialcare.domain.triage.model.Pieces;
import org.socialcare.domain.triage.model.SignPlaces;
import org.socialcare.domain.triage.model.SparseVector;
import org.socialcare.domain.triage.model.Table;
import org.socialcare.domain.triage.model.Table.Kind;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.domain.triage.text.ScriptCount;
import org.socialcare.training.fit.Example;
import org.socialcare.training.fit.Fitted;
import org.socialcare.training.fit.Fitting;
import org.socialcare.training.rows.Labels;
import org.socialcare.training.rows.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a model of labelled rows. */
final class Training {
    /** Those whose words of feeling are weighed on their own. */
    private static final List<String> LANGUAGES = List.of("zh", "en", "el");

    private static final int TOPIC_BITS = 15;

    /** The parts of the model: tasks that share a table share each fetch from memory. */
    private static final List<Part> PARTS =
            List.of(
                    new Part(
                            Kind.TEXT,
                            Pieces.BITS,
                            List.of(
                                    Task.SENTIMENT,
                                    Task.CATEGORY,
                                    Task.ABUSE,
                                    Task.EMERGENCY,
                                    Task.SENSITIVE)),
                    new Part(Kind.TEXT, TOPIC_BITS, List.of(Task.TOPIC)),
                    new Part(Kind.LETTERS, LetterPieces.BITS, List.of(Task.LANGUAGE)));

    private final LexiconReader lexicons;
    private final SignPlaces signs;
    private final Map<String, Seen> seen = new HashMap<>();

    Training(LexiconReader lexicons) {
        this.lexicons = lexicons;
        signs = new SignPlaces(List.copyOf(lexicons.names()), LANGUAGES, SceneNames.ALL);
    }

    private record Part(Kind kind, int bits, List<Task> tasks) {}

    /**
     * @param inLanguage the signs, and each once more as one of its language
     * @param inScene the signs and the scenes
     */
    private record Seen(
            SparseVector pieces,
            SparseVector signs,
            SparseVector inLanguage,
            SparseVector inScene) {}

    Model train(List<Row> rows) {
        var tables = new ArrayList<Table>();
        for (var part : PARTS) tables.add(table(part, rows));
        return new Model(signs, tables);
    }

    private Table table(Part part, List<Row> rows) {
        var fitted = new ArrayList<Fitted>();
        int width = 0;
        for (var task : part.tasks()) {
            var fitting =
                    new Fitting(
                            task,
                            Labels.of(task),
                            1 << part.bits(),
                            signs.size(),
                            Labels.shares(task));
            var examples = examples(task, part.kind(), rows);
            if (examples.isEmpty()) continue;
            var one = fitting.fit(examples);
            fitted.add(one);
            width += one.columns();
        }
        var cells = new byte[width << part.bits()];
        var heads = new ArrayList<Head>();
        int first = 0;
        for (var one : fitted) {
            heads.add(one.pack(cells, width, first, signs.size()));
            first += one.columns();
        }
        return Table.of(part.kind(), part.bits(), heads, cells);
    }

    private List<Example> examples(Task task, Kind kind, List<Row> rows) {
        var labels = Labels.of(task);
        var examples = new ArrayList<Example>();
        for (var row : rows) {
            if (row.task() != task) continue;
            var seen = kind == Kind.TEXT ? look(row.text()) : spell(row.text());
            examples.add(
                    new Example(
                            seen.pieces(),
                            signs(task, seen),
                            labels.indexOf(label(row)),
                            row.language(),
                            row.source()));
        }
        return examples;
    }

    /** Where a row does not tell on what ground it is sensitive, the lexicons' guess must do. */
    private String label(Row row) {
        return row.label().equals(Labels.SENSITIVE)
                ? Labels.sensitive(lexicons.read(row.text()).grounds())
                : row.label();
    }

    /** A scene is one of danger or of a quarrel; it has no feeling and is about no topic. */
    private static SparseVector signs(Task task, Seen seen) {
        return switch (task) {
            case SENTIMENT -> seen.inLanguage();
            case EMERGENCY, SENSITIVE -> seen.inScene();
            case CATEGORY, TOPIC, ABUSE, LANGUAGE -> seen.signs();
        };
    }

    private Seen look(String text) {
        return seen.computeIfAbsent(
                text,
                _ -> {
                    var found = lexicons.signs(text);
                    var script = ScriptCount.of(found.text()).prevailing();
                    return new Seen(
                            Pieces.of(found.text(), script),
                            signs.of(found.names()),
                            signs.of(found.names(), TrainedReader.trusted(script)),
                            signs.of(found.names(), "", found.sceneNames()));
                });
    }

    private static Seen spell(String text) {
        var none = SparseVector.ones();
        return new Seen(LetterPieces.of(text), none, none, none);
    }
}
