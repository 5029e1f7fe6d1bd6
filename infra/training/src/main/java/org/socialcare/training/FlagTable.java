package org.socialcare.training;

import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.training.rows.Corpus;
import org.socialcare.training.rows.Labels;
import org.socialcare.training.rows.Problem;
import org.socialcare.training.rows.Row;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How many of the messages that must raise a flag raise it, and how many do that must not: such as
 * lie near danger in wording, an inbox's ordinary mail, and what customers say in the middle of a
 * chat. On rows that nothing was learnt or chosen from.
 */
final class FlagTable {
    private static final Map<Task, RiskFlag> FLAGS =
            new TreeMap<>(
                    Map.of(
                            Task.EMERGENCY, RiskFlag.EMERGENCY,
                            Task.SENSITIVE, RiskFlag.SENSITIVE,
                            Task.ABUSE, RiskFlag.ABUSE));

    /** Whose rows are an inbox's mail as it comes. */
    static final String MAIL = "own-ordinary";

    /** Whose rows answer a shop, and make sense after what it said only. */
    static final String CHAT = "own-chat";

    private final ReadWords words;

    FlagTable(ReadWords words) {
        this.words = words;
    }

    /** A Markdown table of a folder of rows in the form of our own text. */
    String table(Path folder, Consumer<Problem> problems) {
        var rows = Corpus.read(folder, problems);
        var raised = new HashSet<String>();
        for (var row : rows) {
            if (FLAGS.containsKey(row.task()) && !row.label().equals(Labels.NONE)) {
                raised.add(row.text());
            }
        }
        var table =
                new StringBuilder(
                        """
                        | language | flag | found | of | false alarms near danger | of | on ordinary mail | of | in the middle of a chat | of |
                        |---|---|---|---|---|---|---|---|---|---|
                        """);
        for (String language : List.of("zh", "en", "el")) {
            FLAGS.forEach((task, flag) -> table.append(line(language, task, flag, rows, raised)));
        }
        return table.toString();
    }

    private String line(
            String language, Task task, RiskFlag flag, List<Row> rows, Set<String> raised) {
        var wanted = new Share();
        var near = new Share();
        var ordinary = new Share();
        var chat = new Share();
        for (var row : rows) {
            if (row.task() != task || !row.language().equals(language)) continue;
            boolean has = words.read(row.text()).has(flag);
            if (!row.label().equals(Labels.NONE)) wanted.add(has);
            else if (row.source().equals(MAIL)) ordinary.add(has);
            else if (row.source().equals(CHAT)) chat.add(has);
            else if (!raised.contains(row.text())) near.add(has);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                language,
                task.name().toLowerCase(Locale.ROOT),
                wanted,
                near,
                ordinary,
                chat);
    }

    private static final class Share {
        private int all;
        private int raised;

        void add(boolean has) {
            all++;
            if (has) raised++;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f | %d", raised / (double) Math.max(1, all), all);
        }
    }
}
