package org.socialcare.platforms.x;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.wire.json.Json;

/** A post of the brand's own, in one request. */
final class XPublishing implements Publishing {
    private static final String ANY_WRITER = "https://x.com/i/web/status/";

    @Override
    public Step first() {
        return new Step("post", Step.Effect.PUBLISHES, "");
    }

    @Override
    public PlatformRequest ask(
            Step step, String key, Posting posting, Credentials credentials, String token) {
        Json body = Json.object().put("text", posting.textAndLink()).build();
        return XSpeech.request("POST", "/2/tweets", body, credentials, token);
    }

    @Override
    public PublishResult understand(Step step, PlatformResponse response) {
        SendResult answer = Answers.meaning(response);
        return answer instanceof SendResult.Accepted(var id) && !id.isEmpty()
                ? new PublishResult.Published(id, ANY_WRITER + encode(id))
                : PublishResult.without(answer);
    }
}
