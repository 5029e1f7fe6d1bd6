package org.socialcare.training.rows;

import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.model.Task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our own text: files {@code kind_language.tsv} of text, topic, sentiment and flags between commas,
 * or {@code -} for none. What a row teaches depends on what its file was written for.
 */
public final class Corpus {
    /**
     * Rows written for their flags are mostly angry, and their topics are seldom what they are
     * about. Their names begin so.
     */
    private static final String FOR_FLAGS = "risk";

    /** The same without anybody who is insulted: angry rows that would all speak against it. */
    private static final String FOR_DANGER = "danger";

    /** Reviews that call a bare defect a complaint, where a message would ask for help with it. */
    private static final String FOR_FEELINGS = "feelings";

    /** Mail that raises no flag; of topics and feelings it has the shares an inbox has. */
    private static final String OF_AN_INBOX = "mail";

    /**
     * What is said in the middle of a chat, whose topic nobody could tell from the words. None of
     * it was ever taken for an insult, and so many harmless rows would make insults look rarer than
     * people are sure of.
     */
    private static final String OF_A_CHAT = "turns";

    private static final int CELLS = 4;
    private static final String NO_FLAG = "-";
    private static final String ATTACK = "attack";
    private static final String EMERGENCY = "emergency";

    /** Topics of which no more is told than the kind, which is all they teach. */
    private static final Set<String> KINDS = Set.of("product", "after_sales", "complaint");

    private static final Set<String> FLAGS =
            Stream.concat(
                            Stream.of(Labels.SENSITIVE, ATTACK, EMERGENCY),
                            Stream.of(Ground.values()).map(Corpus::flag))
                    .collect(Collectors.toUnmodifiableSet());

    private Corpus() {}

    /** All rows of a folder. */
    public static List<Row> read(Path folder, Consumer<Problem> problems) {
        var rows = new ArrayList<Row>();
        for (var name : TaskFiles.names(folder)) {
            var source = "own-" + name.task();
            for (var line : Lines.read(folder.resolve(name.file()), CELLS, CELLS, problems)) {
                if (!known(line, problems)) continue;
                teach(name.task(), line, name.language(), source, rows);
            }
        }
        return rows;
    }

    private static void teach(
            String kind, Line line, String language, String source, List<Row> rows) {
        boolean forDanger = kind.startsWith(FOR_DANGER) || kind.startsWith(OF_A_CHAT);
        boolean forFlags = forDanger || kind.startsWith(FOR_FLAGS) || kind.startsWith(OF_AN_INBOX);
        if (!forFlags) addFeeling(line, language, source, rows);
        if (!forFlags && !kind.startsWith(FOR_FEELINGS)) addTopic(line, language, source, rows);
        if (!forDanger) addAbuse(line, language, source, rows);
        addDanger(line, language, source, rows);
    }

    private static boolean known(Line line, Consumer<Problem> problems) {
        boolean known = true;
        if (!Labels.of(Task.TOPIC).contains(line.cell(1)) && !KINDS.contains(line.cell(1))) {
            problems.accept(line.problem("has an unknown topic " + line.cell(1)));
            known = false;
        }
        if (!Labels.of(Task.SENTIMENT).contains(line.cell(2))) {
            problems.accept(line.problem("has an unknown sentiment " + line.cell(2)));
            known = false;
        }
        for (String flag : flags(line)) {
            if (!FLAGS.contains(flag)) {
                problems.accept(line.problem("has an unknown flag " + flag));
                known = false;
            }
        }
        return known;
    }

    private static List<String> flags(Line line) {
        return line.cell(3).equals(NO_FLAG) ? List.of() : List.of(line.cell(3).split(","));
    }

    private static void addFeeling(Line line, String language, String source, List<Row> rows) {
        rows.add(new Row(Task.SENTIMENT, line.cell(0), line.cell(2), language, source));
    }

    private static void addTopic(Line line, String language, String source, List<Row> rows) {
        String text = line.cell(0);
        String topic = line.cell(1);
        if (!KINDS.contains(topic)) {
            rows.add(new Row(Task.TOPIC, text, topic, language, source));
        }
        rows.add(new Row(Task.CATEGORY, text, Labels.category(topic), language, source));
    }

    private static void addAbuse(Line line, String language, String source, List<Row> rows) {
        String label = raised(flags(line).contains(ATTACK), "abuse");
        rows.add(new Row(Task.ABUSE, line.cell(0), label, language, source));
    }

    private static void addDanger(Line line, String language, String source, List<Row> rows) {
        String text = line.cell(0);
        var flags = flags(line);
        rows.add(
                new Row(
                        Task.EMERGENCY,
                        text,
                        raised(flags.contains(EMERGENCY), EMERGENCY),
                        language,
                        source));
        rows.add(new Row(Task.SENSITIVE, text, sensitive(flags), language, source));
    }

    private static String sensitive(List<String> flags) {
        var grounds = EnumSet.noneOf(Ground.class);
        for (var ground : Ground.values()) {
            if (flags.contains(flag(ground))) grounds.add(ground);
        }
        if (grounds.isEmpty()) return raised(flags.contains(Labels.SENSITIVE), Labels.SENSITIVE);
        return Labels.sensitive(grounds);
    }

    private static String flag(Ground ground) {
        return Labels.SENSITIVE + "." + ground.name().toLowerCase(Locale.ROOT);
    }

    private static String raised(boolean raised, String label) {
        return raised ? label : Labels.NONE;
    }
}
