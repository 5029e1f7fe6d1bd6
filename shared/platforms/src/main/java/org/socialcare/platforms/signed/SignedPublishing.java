package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.wire.json.Json;

/**
 * A post to the partner's own address, signed as replies are. The partner knows our id of it, so it
 * may be told again.
 */
final class SignedPublishing implements Publishing {
    @Override
    public Step first() {
        return new Step("post", Step.Effect.SETTLES, "");
    }

    @Override
    public PlatformRequest ask(
            Step step, String key, Posting posting, Credentials credentials, String token) {
        Json post =
                Json.object()
                        .put("id", key)
                        .putUnlessEmpty("title", posting.title())
                        .put("text", posting.text())
                        .putUnlessEmpty("link", posting.link())
                        .put("pictures", Json.texts(posting.pictures()))
                        .build();
        return SignedSpeech.request("post", post, key, "/posts", credentials);
    }

    @Override
    public PublishResult understand(Step step, PlatformResponse response) {
        return switch (SignedSpeech.answered(response)) {
            case SendResult.Accepted(var id) ->
                    new PublishResult.Published(id, SignedSpeech.member(response, "link"));
            case SendResult.Retry other -> PublishResult.without(other);
            case SendResult.TokenTrouble other -> PublishResult.without(other);
            case SendResult.Closed other -> PublishResult.without(other);
            case SendResult.Refused other -> PublishResult.without(other);
            case SendResult.Unknown other -> PublishResult.without(other);
        };
    }
}
