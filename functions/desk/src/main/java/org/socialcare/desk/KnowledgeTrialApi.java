package org.socialcare.desk;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Found;
import org.socialcare.domain.answers.KnowledgeBase;
import org.socialcare.domain.metrics.ArticleFigure;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.ports.KeepAnswers;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What would be answered, and how that went for customers who were. */
final class KnowledgeTrialApi {
    private static final int LONGEST_QUESTION = 2_000;
    private static final int MOST_FOUND = 5;
    private static final int DAYS = 7;

    private final KeepAnswers answers;
    private final ReadTicketFacts facts;
    private final Supplier<Normaliser> normaliser;
    private final InstantSource clock;

    /**
     * @param normaliser asked for with every trial
     */
    KnowledgeTrialApi(
            KeepAnswers answers,
            ReadTicketFacts facts,
            Supplier<Normaliser> normaliser,
            InstantSource clock) {
        this.answers = answers;
        this.facts = facts;
        this.normaliser = normaliser;
        this.clock = clock;
    }

    /** The nearest articles to a question and why; whether the first would be said. */
    Answer tried(Request request, Caller caller) {
        caller.mustSeeBrand();
        var body = request.json();
        var text = body.textOrEmpty("text");
        var language = body.textOrEmpty("language");
        if (text.isBlank() || text.length() > LONGEST_QUESTION) {
            throw new Refusal(Problem.invalid("/text", "must have 1 to 2000 characters"));
        }
        if (!AnswerRules.LANGUAGES.contains(language)) {
            throw new Refusal(Problem.invalid("/language", "must be zh, en or el"));
        }
        var brand = caller.brand().id();
        var base = new KnowledgeBase(answers.articles(brand), normaliser.get());
        int gate = answers.rules(brand).gatePercent();
        var found = base.find(text, language, clock.instant());
        boolean said = !found.isEmpty() && found.getFirst().confidence() * 100 >= gate;
        List<Json> items = new ArrayList<>();
        found.stream().limit(MOST_FOUND).forEach(it -> items.add(of(it, language)));
        return Answer.ok(
                Json.object()
                        .put("said", said)
                        .put("gatePercent", gate)
                        .put("items", items)
                        .build());
    }

    /** The last seven days of each article. */
    Answer figures(Caller caller) {
        caller.mustSeeBrand();
        var brand = caller.brand();
        var today = clock.instant().atZone(brand.zone()).toLocalDate();
        var span = new Span(today.minusDays(DAYS - 1), today, brand.zone());
        List<Json> items = new ArrayList<>();
        ArticleFigure.of(Stories.of(facts, brand.id(), span), span)
                .forEach(
                        (article, figure) ->
                                items.add(
                                        Json.object()
                                                .put("article", article)
                                                .put("shown", figure.shown())
                                                .put("followed", figure.followed())
                                                .build()));
        return Answer.ok(Json.object().put("days", DAYS).put("items", items).build());
    }

    private static Json of(Found found, String language) {
        var words = found.article().words().get(language);
        return Json.object()
                .put("article", found.article().id())
                .put("title", words == null ? "" : words.title())
                .put("percent", Math.round(found.confidence() * 100))
                .put("score", Math.round(found.score() * 100))
                .put("phrasing", found.phrasing())
                .put("shared", Json.texts(found.shared()))
                .build();
    }
}
