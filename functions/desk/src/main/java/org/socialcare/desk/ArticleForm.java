package org.socialcare.desk;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.answers.ArticleWords;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article as somebody wrote it; every place that is wrong is told at once. */
final class ArticleForm {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_ANSWER = 4_000;
    private static final int MOST_QUESTIONS = 20;

    private final Form form;

    ArticleForm(Json.Obj body) {
        form = new Form(body);
    }

    Article article(String id, String author) {
        var words = words();
        var from = instant("from");
        var until = instant("until");
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            form.problem("/until", "must be after from");
        }
        form.orRefuse();
        return new Article(
                id, 0, Article.State.DRAFT, author, Optional.empty(), words, from, until);
    }

    private Map<String, ArticleWords> words() {
        Map<String, ArticleWords> words = new HashMap<>();
        if (!(form.member("words").orElse(Json.Null.VALUE) instanceof Json.Obj languages)
                || languages.members().isEmpty()) {
            form.problem("/words", "must have at least one language");
            return words;
        }
        languages
                .members()
                .forEach(
                        (language, each) -> {
                            String place = "/words/" + language;
                            if (!AnswerRules.LANGUAGES.contains(language)) {
                                form.problem(place, "must be zh, en or el");
                            } else {
                                words(each, place).ifPresent(it -> words.put(language, it));
                            }
                        });
        return words;
    }

    private Optional<ArticleWords> words(Json each, String place) {
        var title = said(each.textOrEmpty("title"), LONGEST_TITLE, place + "/title");
        var answer = said(each.textOrEmpty("answer"), LONGEST_ANSWER, place + "/answer");
        var questions = questions(each, place + "/questions");
        var variants = variants(each, place + "/variants");
        return title.isEmpty() || answer.isEmpty() || questions.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArticleWords(title, questions, answer, variants));
    }

    private List<String> questions(Json each, String place) {
        List<String> questions = new ArrayList<>();
        boolean fits =
                each.get("questions").orElse(Json.Null.VALUE) instanceof Json.Arr(var items)
                        && !items.isEmpty()
                        && items.size() <= MOST_QUESTIONS;
        if (!fits) {
            form.problem(place, "must be 1 to " + MOST_QUESTIONS + " questions");
            return questions;
        }
        var items = each.arr("questions");
        for (int i = 0; i < items.size(); i++) {
            var question = items.get(i) instanceof Json.Text(var text) ? text : "";
            questions.add(said(question, LONGEST_QUESTION, place + "/" + i));
        }
        return questions.contains("") ? List.of() : questions;
    }

    private Map<String, String> variants(Json each, String place) {
        Map<String, String> variants = new HashMap<>();
        if (!(each.get("variants").orElse(Json.Null.VALUE) instanceof Json.Obj platforms)) {
            return variants;
        }
        platforms
                .members()
                .forEach(
                        (platform, words) -> {
                            var text = words instanceof Json.Text(var it) ? it : "";
                            longest(platform)
                                    .ifPresentOrElse(
                                            most ->
                                                    variants.put(
                                                            platform,
                                                            said(
                                                                    text,
                                                                    most,
                                                                    place + "/" + platform)),
                                            () ->
                                                    form.problem(
                                                            place + "/" + platform,
                                                            "is no platform that is known"));
                        });
        variants.values().removeIf(String::isEmpty);
        return variants;
    }

    private static Optional<Integer> longest(String platform) {
        try {
            return Optional.of(ReplyRules.of(platform).longest());
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Braces would look like a blank that somebody forgot to fill. */
    private String said(String text, int most, String place) {
        var words = text.strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > most) {
            form.problem(place, "must have 1 to " + most + " characters");
            return "";
        }
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            form.problem(place, "must have no braces");
            return "";
        }
        return words;
    }

    private Optional<Instant> instant(String name) {
        if (!(form.member(name).orElse(Json.Null.VALUE) instanceof Json.Text(var text))
                || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            form.problem("/" + name, "must be an instant such as 2026-03-02T09:00:00Z");
            return Optional.empty();
        }
    }
}
