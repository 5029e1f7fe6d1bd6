package org.socialcare.desk;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.wire.answers.AnswerRulesJson;
import org.socialcare.wire.answers.ArticleJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Articles and the rules as the API shows them; {@link ArticleForm} reads the same. */
final class ArticleView {
    private ArticleView() {}

    static Json of(Article article, Caller caller) {
        return view(article, caller).build();
    }

    static Json withPreviews(Article article, Caller caller) {
        return view(article, caller).put("previews", previews(article, caller)).build();
    }

    static Json of(AnswerRules rules) {
        return AnswerRulesJson.write(rules);
    }

    private static JsonObject view(Article article, Caller caller) {
        boolean draft = article.state() == Article.State.DRAFT;
        return Json.object()
                .put("id", article.id())
                .put("version", article.version())
                .put("state", Shapes.word(article.state()))
                .put("author", Shapes.agentName(caller.brand(), article.author()))
                .put("approver", article.approver().map(by -> Shapes.agentName(caller.brand(), by)))
                .put("canApprove", draft && !article.author().equals(caller.agent().id()))
                .put("words", ArticleJson.words(article.words()))
                .put("from", Shapes.instant(article.from()))
                .put("until", Shapes.instant(article.until()));
    }

    /** What customers of every open channel would read; too long is never cut, but not said. */
    private static List<Json> previews(Article article, Caller caller) {
        List<Json> previews = new ArrayList<>();
        for (var channel : caller.brand().channels()) {
            if (!channel.active()) continue;
            var rules = ReplyRules.of(channel.id().platform());
            new TreeMap<>(article.words())
                    .forEach(
                            (language, words) -> {
                                var text = words.on(channel.id().platform());
                                previews.add(
                                        Json.object()
                                                .put(
                                                        "channel",
                                                        Shapes.channel(
                                                                caller.brand(), channel.id()))
                                                .put("language", language)
                                                .put("text", text)
                                                .put("tooLong", rules.isTooLong(text, false))
                                                .put("answers", channel.answers())
                                                .build());
                            });
        }
        return previews;
    }
}
