package org.socialcare.platforms.weibo;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;

import java.util.Map;

/** A status with a link to the domain that the app is bound to. */
final class WeiboPublishing implements Publishing {
    private static final String HOST = "https://api.weibo.com";
    private static final Map<String, String> HEADERS =
            Map.of("content-type", "application/x-www-form-urlencoded");

    @Override
    public Step first() {
        return new Step("share", Step.Effect.PUBLISHES, "");
    }

    @Override
    public PlatformRequest ask(
            Step step, String key, Posting posting, Credentials credentials, String token) {
        String form = "access_token=" + encode(token) + "&status=" + encode(posting.textAndLink());
        return new PlatformRequest(
                "POST", Addresses.at(credentials, HOST, Assumptions.SHARE), HEADERS, form);
    }

    @Override
    public PublishResult understand(Step step, PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        String id = Assumptions.statusId(answer);
        boolean good = response.status() == 200 && answer.get("error_code").isEmpty();
        return good && !id.isEmpty()
                ? new PublishResult.Published(id, "")
                : PublishResult.without(Answers.meaning(response));
    }
}
