package org.socialcare.platforms.facebook;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Handed;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A post of the Page: words and perhaps a link, a picture or a video with words in one request.
 * Several pictures are fetched first, each without being shown, and the post names them.
 */
final class FacebookPublishing implements Publishing {
    private static final String PICTURE = "picture";
    private static final String POST = "post";
    private static final String SITE = "https://www.facebook.com/";

    @Override
    public Step first(Posting posting) {
        return next(posting, "");
    }

    private static Step next(Posting posting, String ids) {
        int count = posting.media().size();
        return count > 1 && Handed.ids(ids).size() < count
                ? new Step(PICTURE, Step.Effect.PREPARES, ids)
                : new Step(POST, Step.Effect.PUBLISHES, ids);
    }

    @Override
    public PlatformRequest ask(Step step, PublishCall call) {
        Posting posting = call.posting();
        List<String> ids = Handed.ids(step.given());
        if (step.name().equals(PICTURE)) {
            Json hidden = photo(call, ids.size()).put("published", false).build();
            return post(call, "/photos", hidden);
        }
        if (!ids.isEmpty()) {
            return post(call, "/feed", album(posting, ids));
        }
        if (posting.media().isEmpty()) {
            return post(call, "/feed", words(posting));
        }
        if (posting.media().getFirst().media().kind().equals("video")) {
            return post(call, Assumptions.VIDEOS, video(call));
        }
        Json shown =
                photo(call, 0)
                        .put(Assumptions.PHOTO_TEXT, posting.text())
                        .put("published", true)
                        .build();
        return post(call, "/photos", shown);
    }

    private static PlatformRequest post(PublishCall call, String edge, Json body) {
        String path = encode(call.credentials().get("page_id")) + edge;
        return Graph.post(call.credentials(), Graph.HOST, path, call.token(), body);
    }

    private static Json words(Posting posting) {
        return Json.object()
                .put("message", posting.text())
                .putUnlessEmpty("link", posting.link())
                .put("published", true)
                .build();
    }

    private static JsonObject photo(PublishCall call, int index) {
        return Json.object()
                .put("url", call.addresses().get(index))
                .putUnlessEmpty("alt_text_custom", call.posting().media().get(index).description());
    }

    private static Json album(Posting posting, List<String> ids) {
        List<Json> attached = new ArrayList<>();
        ids.forEach(id -> attached.add(Json.object().put("media_fbid", id).build()));
        return Json.object()
                .put("message", posting.text())
                .put("attached_media", attached)
                .put("published", true)
                .build();
    }

    private static Json video(PublishCall call) {
        return Json.object()
                .put("file_url", call.addresses().getFirst())
                .put("description", call.posting().text())
                .build();
    }

    /** A picture has an id of its own beside that of the post which shows it. */
    @Override
    public PublishResult understand(Step step, Posting posting, PlatformResponse response) {
        SendResult answer = Graph.understand(response);
        if (!(answer instanceof SendResult.Accepted(var own)) || own.isEmpty()) {
            return PublishResult.without(answer);
        }
        if (step.name().equals(PICTURE)) {
            return Handed.isId(own)
                    ? new PublishResult.Next(
                            next(posting, Handed.with(step.given(), own)), Duration.ZERO)
                    : new PublishResult.Unknown("a picture was taken, but without an id");
        }
        String post =
                Documents.answered(response.body())
                        .flatMap(json -> json.text("post_id"))
                        .orElse(own);
        return new PublishResult.Published(post, SITE + encode(post));
    }
}
