package org.socialcare.platforms.wechat;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;

/**
 * An article in three steps: a draft, its publication, and the question what became of it, because
 * WeChat reviews articles before it shows them.
 */
final class WeChatPublishing implements Publishing {
    private static final String DRAFT = "draft";
    private static final String SUBMIT = "submit";
    private static final String OUTCOME = "outcome";

    private static final Duration REVIEW = Duration.ofSeconds(30);

    @Override
    public Step first(Posting posting) {
        return new Step(DRAFT, Step.Effect.PREPARES, "");
    }

    @Override
    public PlatformRequest ask(Step step, PublishCall call) {
        Credentials credentials = call.credentials();
        String query = "?access_token=" + encode(call.token());
        return switch (step.name()) {
            case DRAFT ->
                    WeChatSpeech.post(
                            credentials,
                            "/cgi-bin/draft/add" + query,
                            draft(call.posting(), credentials.get("cover_media_id")));
            case SUBMIT ->
                    WeChatSpeech.post(
                            credentials,
                            "/cgi-bin/freepublish/submit" + query,
                            Json.object().put("media_id", step.given()).build());
            default ->
                    WeChatSpeech.post(
                            credentials,
                            Assumptions.OUTCOME + query,
                            Json.object().put("publish_id", step.given()).build());
        };
    }

    private static Json draft(Posting posting, String cover) {
        Json article =
                Json.object()
                        .put("title", posting.title())
                        .put("content", Assumptions.content(posting.text()))
                        .put("thumb_media_id", cover)
                        .putUnlessEmpty("content_source_url", posting.link())
                        .build();
        return Json.object().put("articles", new Json.Arr(List.of(article))).build();
    }

    @Override
    public PublishResult understand(Step step, Posting posting, PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        boolean good = response.status() == 200 && answer.number("errcode").orElse(0) == 0;
        String draft = answer.textOrEmpty("media_id");
        String job = answer.textOrEmpty("publish_id");
        return switch (step.name()) {
            case DRAFT ->
                    good && !draft.isEmpty()
                            ? next(SUBMIT, Step.Effect.PUBLISHES, draft, Duration.ZERO)
                            : failure(response, answer);
            case SUBMIT ->
                    good && !job.isEmpty()
                            ? next(OUTCOME, Step.Effect.SETTLES, job, Duration.ofSeconds(5))
                            : failure(response, answer);
            default ->
                    good && answer.number("publish_status").isPresent()
                            ? outcome(answer)
                            : failure(response, answer);
        };
    }

    private static PublishResult outcome(Json answer) {
        long status = answer.number("publish_status").orElse(-1);
        if (Assumptions.isUnderReview(status)) {
            return new PublishResult.Retry("WeChat reviews the article", REVIEW);
        }
        if (!Assumptions.isPublished(status)) {
            return new PublishResult.Refused("WeChat did not publish it (status " + status + ")");
        }
        List<Json> articles = answer.obj("article_detail").arr("item");
        String link = articles.isEmpty() ? "" : articles.getFirst().textOrEmpty("article_url");
        return new PublishResult.Published(answer.textOrEmpty("article_id"), link);
    }

    private static PublishResult next(
            String name, Step.Effect effect, String given, Duration after) {
        return new PublishResult.Next(new Step(name, effect, given), after);
    }

    private static PublishResult failure(PlatformResponse response, Json answer) {
        SendResult meaning = WeChatSpeech.answered(response);
        return answer.number("errcode").orElse(0) == Assumptions.BAD_MEDIA
                ? new PublishResult.Refused("the channel's cover picture is not set or gone")
                : PublishResult.without(meaning);
    }
}
