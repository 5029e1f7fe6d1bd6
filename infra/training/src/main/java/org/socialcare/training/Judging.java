package org.socialcare.training;

import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.TrainedReader;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.training.rows.TaskFiles;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Asks triage about labelled rows, file by file, and lays the figures out in a table. */
final class Judging {
    private static final String NONE = "none";

    private final TrainedReader reader;

    Judging(TrainedReader reader) {
        this.reader = reader;
    }

    /**
     * A Markdown table of every file whose task is known.
     *
     * @param complaints is told of lines that cannot be used, and of files nobody can answer
     */
    String table(Path folder, PrintStream complaints) {
        var table =
                new StringBuilder(
                        """
                        | file | rows | accuracy | macro-F1 | surest half | surest 70 % | calibration error | by source |
                        |---|---|---|---|---|---|---|---|
                        """);
        for (var name : TaskFiles.names(folder)) {
            var tallies = new Tallies();
            boolean known = true;
            for (var line : TaskFiles.lines(folder, name, complaints::println)) {
                var answer = answer(name.task(), line.cell(0));
                if (answer.isEmpty()) {
                    known = false;
                    break;
                }
                var given = answer.get();
                tallies.add(
                        new Tallies.Answer(
                                line.cell(1), given.label(), given.confidence(), line.cell(2)));
            }
            if (known && tallies.size() > 0) table.append(row(name.file(), tallies));
            else complaints.println(name.file() + ": no rows of a task that is known");
        }
        return table.toString();
    }

    private record Given(String label, double confidence) {}

    private Optional<Given> answer(String task, String text) {
        return switch (task) {
            case "complaint" -> Optional.of(complaint(text));
            case "risk" -> Optional.of(risk(text));
            case "abuse" -> {
                var flags = reader.read(text).flags();
                yield Optional.of(
                        flag(flags.contains(RiskFlag.ABUSE) ? "abuse" : NONE, Task.ABUSE, text));
            }
            case "langid" -> {
                String language = reader.read(text).language();
                yield Optional.of(
                        new Given(
                                language.equals("und") ? "other" : language,
                                opinion(Task.LANGUAGE, text).confidence()));
            }
            case "sentiment" -> Optional.of(opinion(Task.SENTIMENT, text));
            case "category" -> Optional.of(opinion(Task.CATEGORY, text));
            default -> Optional.empty();
        };
    }

    private Given opinion(Task task, String text) {
        return reader.opinions(text)
                .on(task)
                .map(opinion -> new Given(opinion.label(), opinion.confidence()))
                .orElse(new Given(NONE, 0));
    }

    /**
     * Others call every grievance a complaint. With us one that asks for something is after-sales,
     * so that is one as well as far as it is angry.
     */
    private Given complaint(String text) {
        var opinions = reader.opinions(text);
        double likely =
                opinions.probability(Task.CATEGORY, "complaint")
                        + opinions.probability(Task.CATEGORY, "after_sales")
                                * opinions.probability(Task.SENTIMENT, "negative");
        return likely > 0.5 ? new Given("complaint", likely) : new Given("not", 1 - likely);
    }

    /** The gravest flag; the model's probability is that of what was decided. */
    private Given risk(String text) {
        Understanding read = reader.read(text);
        if (read.has(RiskFlag.EMERGENCY)) return flag("emergency", Task.EMERGENCY, text);
        if (read.has(RiskFlag.SENSITIVE)) return flag("sensitive", Task.SENSITIVE, text);
        boolean abuse = read.has(RiskFlag.ABUSE) || read.has(RiskFlag.ABUSE_THREAT);
        return abuse ? flag("abuse", Task.ABUSE, text) : flag(NONE, Task.EMERGENCY, text);
    }

    private Given flag(String label, Task task, String text) {
        double raised = reader.opinions(text).raised(task);
        return new Given(label, label.equals(NONE) ? 1 - raised : raised);
    }

    private static String row(String file, Tallies tallies) {
        var sources = new StringBuilder();
        tallies.bySource()
                .forEach(
                        (source, answers) ->
                                sources.append(
                                        String.format(
                                                Locale.ROOT,
                                                "%s %.3f (%d); ",
                                                source,
                                                Tallies.share(answers),
                                                answers.size())));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %s |%n",
                file,
                tallies.size(),
                tallies.accuracy(),
                tallies.macroF1(),
                tallies.accuracyOfSurest(0.5),
                tallies.accuracyOfSurest(0.7),
                tallies.calibrationError(),
                sources.toString().strip());
    }
}
