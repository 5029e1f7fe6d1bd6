package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;

/**
 * A post to the partner's own address, signed as replies are. The partner knows our id of it, so it
 * may be told again.
 */
final class SignedPublishing implements Publishing {
    @Override
    public Step first(Posting posting) {
        return new Step("post", Step.Effect.SETTLES, "");
    }

    @Override
    public PlatformRequest ask(Step step, PublishCall call) {
        Posting posting = call.posting();
        Json post =
                Json.object()
                        .put("id", call.key())
                        .putUnlessEmpty("title", posting.title())
                        .put("text", posting.text())
                        .putUnlessEmpty("link", posting.link())
                        .put("media", media(call))
                        .build();
        return SignedSpeech.request("post", post, call.key(), "/posts", call.credentials());
    }

    private static List<Json> media(PublishCall call) {
        List<Json> media = new ArrayList<>();
        for (PostMedia one : call.posting().media()) {
            Media file = one.media();
            media.add(
                    Json.object()
                            .put("kind", file.kind())
                            .put("url", call.addresses().get(media.size()))
                            .put("name", file.name())
                            .put("type", file.type().mime())
                            .put("bytes", file.bytes())
                            .putUnlessEmpty("description", one.description())
                            .build());
        }
        return media;
    }

    @Override
    public PublishResult understand(Step step, Posting posting, PlatformResponse response) {
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
