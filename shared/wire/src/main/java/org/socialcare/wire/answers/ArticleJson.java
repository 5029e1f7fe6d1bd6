package org.socialcare.wire.answers;

import org.socialcare.domain.answers.Article;
import org.socialcare.domain.answers.ArticleWords;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** An article as JSON. */
public final class ArticleJson {
    private static final int VERSION = 1;

    private ArticleJson() {}

    public static Json.Obj write(Article article) {
        return Json.object()
                .put("v", VERSION)
                .put("id", article.id())
                .put("version", article.version())
                .put("state", article.state().name())
                .put("author", article.author())
                .put("approver", article.approver())
                .put("words", words(article.words()))
                .put("from", article.from().map(Instant::toString))
                .put("until", article.until().map(Instant::toString))
                .build();
    }

    public static Article read(Json document) {
        Members json = Members.of(document, "article").atVersion(VERSION);
        return new Article(
                json.text("id"),
                json.number("version"),
                json.constant("state", Article.State.values()),
                json.text("author"),
                json.maybeText("approver"),
                readWords(json.object("words")),
                json.maybeInstant("from"),
                json.maybeInstant("until"));
    }

    /** Words by language, in the order of their names. */
    public static Json.Obj words(Map<String, ArticleWords> words) {
        JsonObject json = Json.object();
        new TreeMap<>(words).forEach((language, each) -> json.put(language, words(each)));
        return json.build();
    }

    private static Json.Obj words(ArticleWords words) {
        JsonObject variants = Json.object();
        new TreeMap<>(words.variants()).forEach(variants::put);
        return Json.object()
                .put("title", words.title())
                .put("questions", Json.texts(words.questions()))
                .put("answer", words.answer())
                .put("variants", variants.build())
                .build();
    }

    private static Map<String, ArticleWords> readWords(Members json) {
        Map<String, ArticleWords> words = new HashMap<>();
        for (String language : json.json().members().keySet()) {
            Members each = json.object(language);
            words.put(
                    language,
                    new ArticleWords(
                            each.text("title"),
                            each.texts("questions"),
                            each.text("answer"),
                            each.textsByName("variants")));
        }
        return words;
    }
}
