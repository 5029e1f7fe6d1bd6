package org.socialcare.local.demo;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.answers.ArticleWords;
import org.socialcare.domain.triage.text.TabbedFile;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the shop answers by itself: {@code articles.tsv}, which explains its own columns. */
final class DemoArticles {
    private static final String FILE = "articles.tsv";
    private static final String ON = "on:";

    private DemoArticles() {}

    /** People are quick here, so nobody is greeted: questions, closing times and hand-overs are. */
    static AnswerRules rules() {
        AnswerRules usual = AnswerRules.USUAL;
        return new AnswerRules(
                Map.of(),
                usual.outOfHours(),
                usual.handOver(),
                usual.handOffWords(),
                usual.gatePercent(),
                0);
    }

    /** Written by the lead, approved by the supervisor. */
    static List<Article> all() {
        Map<String, Map<String, Draft>> drafts = new LinkedHashMap<>();
        for (TabbedFile.Row row : rows()) {
            drafts.computeIfAbsent(row.cell(0), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(row.cell(1), _ -> new Draft())
                    .add(row);
        }
        List<Article> articles = new ArrayList<>();
        drafts.forEach((id, languages) -> articles.add(article(id, languages)));
        return articles;
    }

    private static List<TabbedFile.Row> rows() {
        InputStream in = DemoArticles.class.getResourceAsStream(FILE);
        if (in == null) throw new IllegalStateException("the resource " + FILE + " is missing");
        return TabbedFile.read(FILE, new InputStreamReader(in, StandardCharsets.UTF_8), 4);
    }

    private static Article article(String id, Map<String, Draft> languages) {
        Map<String, ArticleWords> words = new HashMap<>();
        languages.forEach((language, draft) -> words.put(language, draft.words()));
        return new Article(
                id,
                0,
                Article.State.APPROVED,
                "lin",
                Optional.of("sofia"),
                words,
                Optional.empty(),
                Optional.empty());
    }

    /** An article in one language, as its rows are read. */
    private static final class Draft {
        private final List<String> questions = new ArrayList<>();
        private final Map<String, String> variants = new HashMap<>();
        private String title = "";
        private String answer = "";

        void add(TabbedFile.Row row) {
            String text = row.cell(3);
            switch (row.cell(2)) {
                case "title" -> title = text;
                case "question" -> questions.add(text);
                case "answer" -> answer = text;
                case String on when on.startsWith(ON) ->
                        variants.put(on.substring(ON.length()), text);
                default -> throw row.wrong("no such part of an article: " + row.cell(2));
            }
        }

        ArticleWords words() {
            return new ArticleWords(title, questions, answer, variants);
        }
    }
}
