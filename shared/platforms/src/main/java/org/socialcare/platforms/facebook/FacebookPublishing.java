package org.socialcare.platforms.facebook;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;

/** A post of the Page in one request: words and perhaps a link, or a picture with words. */
final class FacebookPublishing implements Publishing {
    private static final String SITE = "https://www.facebook.com/";

    @Override
    public Step first() {
        return new Step("post", Step.Effect.PUBLISHES, "");
    }

    @Override
    public PlatformRequest ask(
            Step step, String key, Posting posting, Credentials credentials, String token) {
        boolean picture = !posting.pictures().isEmpty();
        String path = encode(credentials.get("page_id")) + (picture ? "/photos" : "/feed");
        Json body = picture ? photo(posting) : words(posting);
        return Graph.post(credentials, Graph.HOST, path, token, body);
    }

    private static Json words(Posting posting) {
        return Json.object()
                .put("message", posting.text())
                .putUnlessEmpty("link", posting.link())
                .put("published", true)
                .build();
    }

    private static Json photo(Posting posting) {
        return Json.object()
                .put("url", posting.pictures().getFirst())
                .put(Assumptions.PHOTO_TEXT, posting.text())
                .put("published", true)
                .build();
    }

    /** A picture has an id of its own beside that of the post which shows it. */
    @Override
    public PublishResult understand(Step step, PlatformResponse response) {
        SendResult answer = Graph.understand(response);
        if (!(answer instanceof SendResult.Accepted(var own)) || own.isEmpty()) {
            return PublishResult.without(answer);
        }
        String post =
                Documents.answered(response.body())
                        .flatMap(json -> json.text("post_id"))
                        .orElse(own);
        return new PublishResult.Published(post, SITE + encode(post));
    }
}
