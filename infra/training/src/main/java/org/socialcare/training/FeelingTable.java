package org.socialcare.training;

import org.socialcare.domain.triage.Audience;
import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.training.rows.Corpus;
import org.socialcare.training.rows.Problem;
import org.socialcare.training.rows.Row;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How well the feeling of ordinary private messages is told, which the test files, being of reviews
 * and posts, do not say. Beside it, what would be made of the same words in public.
 */
final class FeelingTable {
    private final ReadWords words;

    FeelingTable(ReadWords words) {
        this.words = words;
    }

    /** A Markdown table of the rows of mail and of chats in a folder like our own text. */
    String table(Path folder, Consumer<Problem> problems) {
        var rows =
                Corpus.read(folder, problems).stream()
                        .filter(row -> row.task() == Task.SENTIMENT)
                        .toList();
        var table =
                new StringBuilder(
                        """
                        | language | what | rows | accuracy | macro-F1 | calibration error | as if in public: accuracy | macro-F1 |
                        |---|---|---|---|---|---|---|---|
                        """);
        for (String language : List.of("zh", "en", "el")) {
            for (String source : List.of(FlagTable.MAIL, FlagTable.CHAT)) {
                var asked =
                        rows.stream()
                                .filter(row -> row.language().equals(language))
                                .filter(row -> row.source().equals(source))
                                .toList();
                if (!asked.isEmpty()) table.append(line(language, source, asked));
            }
        }
        return table.toString();
    }

    private String line(String language, String source, List<Row> rows) {
        var toShop = tallies(rows, Audience.SHOP);
        var inPublic = tallies(rows, Audience.PUBLIC);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                language,
                source,
                rows.size(),
                toShop.accuracy(),
                toShop.macroF1(),
                toShop.calibrationError(),
                inPublic.accuracy(),
                inPublic.macroF1());
    }

    private Tallies tallies(List<Row> rows, Audience audience) {
        var tallies = new Tallies();
        for (var row : rows) {
            var read = words.read(row.text(), audience);
            String feeling = read.sentiment().name().toLowerCase(Locale.ROOT);
            tallies.add(
                    new Tallies.Answer(
                            row.label(), feeling, read.sure().sentiment(), row.source()));
        }
        return tallies;
    }
}
