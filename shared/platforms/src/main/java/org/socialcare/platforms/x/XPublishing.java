package org.socialcare.platforms.x;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.platforms.protocol.Handed;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A post of the brand's own: its pictures are handed over first, each with what it shows, and the
 * post names them by the ids that X gave.
 */
final class XPublishing implements Publishing {
    private static final String PICTURE = "picture";
    private static final String DESCRIPTION = "description";
    private static final String POST = "post";
    private static final String ANY_WRITER = "https://x.com/i/web/status/";

    @Override
    public Step first(Posting posting) {
        return next(posting, "");
    }

    private static Step next(Posting posting, String ids) {
        return Handed.ids(ids).size() < posting.media().size()
                ? new Step(PICTURE, Step.Effect.PREPARES, ids)
                : new Step(POST, Step.Effect.PUBLISHES, ids);
    }

    @Override
    public Optional<Media> handsOver(Step step, Posting posting) {
        return step.name().equals(PICTURE)
                ? Optional.of(posting.media().get(Handed.ids(step.given()).size()).media())
                : Optional.empty();
    }

    @Override
    public PlatformRequest ask(Step step, PublishCall call) {
        Posting posting = call.posting();
        Credentials credentials = call.credentials();
        List<String> ids = Handed.ids(step.given());
        return switch (step.name()) {
            case PICTURE ->
                    Uploads.request(
                            posting.media().get(ids.size()).media(),
                            Uploads.FOR_POSTS,
                            call.bytes(),
                            credentials,
                            call.token());
            case DESCRIPTION ->
                    XSpeech.request(
                            "POST",
                            "/2/media/metadata",
                            description(ids.getLast(), described(posting, ids)),
                            credentials,
                            call.token());
            default ->
                    XSpeech.request(
                            "POST", "/2/tweets", post(posting, ids), credentials, call.token());
        };
    }

    private static String described(Posting posting, List<String> ids) {
        return posting.media().get(ids.size() - 1).description();
    }

    private static Json description(String id, String text) {
        Json words = Json.object().put("text", text).build();
        return Json.object()
                .put("id", id)
                .put("metadata", Json.object().put("alt_text", words).build())
                .build();
    }

    private static Json post(Posting posting, List<String> ids) {
        var post = Json.object().put("text", posting.textAndLink());
        return ids.isEmpty()
                ? post.build()
                : post.put("media", Json.object().put("media_ids", Json.texts(ids)).build())
                        .build();
    }

    @Override
    public PublishResult understand(Step step, Posting posting, PlatformResponse response) {
        return switch (step.name()) {
            case PICTURE -> taken(step, posting, response);
            case DESCRIPTION ->
                    response.status() >= 200 && response.status() < 300
                            ? after(next(posting, step.given()))
                            : PublishResult.without(Answers.meaning(response));
            default -> published(response);
        };
    }

    private static PublishResult taken(Step step, Posting posting, PlatformResponse response) {
        Optional<String> id = Uploads.id(response).filter(Handed::isId);
        if (id.isEmpty()) {
            return PublishResult.without(Answers.meaning(response));
        }
        String ids = Handed.with(step.given(), id.get());
        return described(posting, Handed.ids(ids)).isEmpty()
                ? after(next(posting, ids))
                : after(new Step(DESCRIPTION, Step.Effect.PREPARES, ids));
    }

    private static PublishResult after(Step next) {
        return new PublishResult.Next(next, Duration.ZERO);
    }

    private static PublishResult published(PlatformResponse response) {
        SendResult answer = Answers.meaning(response);
        return answer instanceof SendResult.Accepted(var id) && !id.isEmpty()
                ? new PublishResult.Published(id, ANY_WRITER + encode(id))
                : PublishResult.without(answer);
    }
}
