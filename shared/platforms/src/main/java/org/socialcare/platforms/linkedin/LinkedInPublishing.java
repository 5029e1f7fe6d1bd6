package org.socialcare.platforms.linkedin;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.wire.json.JsonWriter;

/** A post in the name of the page, in one request. */
final class LinkedInPublishing implements Publishing {
    private static final String SITE = "https://www.linkedin.com/feed/update/";

    @Override
    public Step first() {
        return new Step("post", Step.Effect.PUBLISHES, "");
    }

    @Override
    public PlatformRequest ask(
            Step step, String key, Posting posting, Credentials credentials, String token) {
        String body =
                JsonWriter.write(
                        Assumptions.post(credentials.get("organization"), posting.textAndLink()));
        return Rest.call("POST", "posts", body, credentials, token);
    }

    @Override
    public PublishResult understand(Step step, PlatformResponse response) {
        SendResult answer = Answers.meaning(response);
        return answer instanceof SendResult.Accepted(var id) && !id.isEmpty()
                ? new PublishResult.Published(id, SITE + encode(id))
                : PublishResult.without(answer);
    }
}
