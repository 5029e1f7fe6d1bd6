package org.socialcare.desk;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.ports.KeepAnswers;
import org.socialcare.domain.ports.SaveSetting.Saved;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The knowledge base: leads write, a second one approves, admins decide how it is used. */
final class KnowledgeApi {
    private static final int LONGEST_ID = 64;

    private final KeepAnswers answers;

    KnowledgeApi(KeepAnswers answers) {
        this.answers = answers;
    }

    Answer list(Caller caller) {
        caller.mustSeeBrand();
        var brand = caller.brand();
        List<Json> items = new ArrayList<>();
        answers.articles(brand.id()).forEach(it -> items.add(ArticleView.of(it, caller)));
        List<Json> channels = new ArrayList<>();
        brand.channels().stream()
                .filter(channel -> channel.active() && channel.answers())
                .forEach(channel -> channels.add(Shapes.channel(brand, channel.id())));
        var body =
                Json.object()
                        .put("items", items)
                        .put("rules", ArticleView.of(answers.rules(brand.id())))
                        .put("channels", channels)
                        .build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    /** With what customers of each channel would read. */
    Answer read(Caller caller, String id) {
        caller.mustSeeBrand();
        return Answer.ok(ArticleView.withPreviews(find(caller, id), caller));
    }

    /** Whatever it was before, it is a draft afterwards: nobody has approved these words. */
    Answer write(Request request, Caller caller, String id) {
        caller.mustSeeBrand();
        boolean plain =
                id.length() <= LONGEST_ID
                        && id.chars().allMatch(c -> c == '-' || Texts.isLetterOrDigit(c));
        if (id.isEmpty() || !plain) {
            throw new Refusal(Problem.invalid("/id", "must have 1 to 64 letters, digits or -"));
        }
        long expected = request.creates() ? 0 : request.requiredVersion();
        var article = new ArticleForm(request.json()).article(id, caller.agent().id());
        return save(article, caller, expected, expected == 0 ? 201 : 200);
    }

    Answer approve(Request request, Caller caller, String id) {
        caller.mustSeeBrand();
        var article = seen(request, caller, id);
        if (article.state() != Article.State.DRAFT) {
            throw new Refusal(Problem.of(409, "not_a_draft", "only drafts are approved"));
        }
        if (article.author().equals(caller.agent().id())) {
            throw new Refusal(
                    Problem.of(409, "own_article", "somebody else approves what you wrote"));
        }
        var approved = article.as(Article.State.APPROVED, Optional.of(caller.agent().id()));
        return save(approved, caller, article.version(), 200);
    }

    Answer retire(Request request, Caller caller, String id) {
        caller.mustSeeBrand();
        var article = seen(request, caller, id);
        var retired = article.as(Article.State.RETIRED, Optional.empty());
        return save(retired, caller, article.version(), 200);
    }

    Answer decide(Request request, Caller caller) {
        caller.mustBeAdmin();
        long expected = request.requiredVersion();
        AnswerRules rules = new AnswerRulesForm(request.json()).rules();
        return saved(
                answers.save(caller.brand().id(), rules, expected),
                expected,
                200,
                version -> ArticleView.of(rules.at(version)));
    }

    private Answer save(Article article, Caller caller, long expected, int status) {
        return saved(
                answers.save(caller.brand().id(), article, expected),
                expected,
                status,
                version -> ArticleView.withPreviews(article.at(version), caller));
    }

    private static Answer saved(Saved saved, long expected, int status, LongFunction<Json> view) {
        return switch (saved) {
            case Saved.Done(long version) -> Answer.with(status, view.apply(version));
            case Saved.Overtaken(long current) ->
                    throw new Refusal(Problem.conflict(expected, current));
        };
    }

    /** What is decided about an article is decided about the very words that were read. */
    private Article seen(Request request, Caller caller, String id) {
        var article = find(caller, id);
        long seen = request.requiredVersion();
        if (seen != article.version()) {
            throw new Refusal(Problem.conflict(seen, article.version()));
        }
        return article;
    }

    private Article find(Caller caller, String id) {
        return answers.article(caller.brand().id(), id)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
