package org.socialcare.platforms.instagram;

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

import java.time.Duration;

/**
 * A picture with words, in four steps: what is left of the day's posts, a container for the
 * picture, waiting until Instagram has fetched it, and publishing the container.
 */
final class InstagramPublishing implements Publishing {
    private static final String QUOTA = "quota";
    private static final String CONTAINER = "container";
    private static final String FETCHED = "fetched";
    private static final String PUBLISH = "publish";

    private static final Duration FETCHING = Duration.ofSeconds(5);
    private static final Duration DAY_IS_FULL = Duration.ofHours(1);

    @Override
    public Step first() {
        return new Step(QUOTA, Step.Effect.PREPARES, "");
    }

    @Override
    public PlatformRequest ask(
            Step step, String key, Posting posting, Credentials credentials, String token) {
        String host = Login.host(credentials);
        String account = encode(credentials.get("ig_id"));
        return switch (step.name()) {
            case QUOTA ->
                    Graph.read(
                            credentials,
                            host,
                            account + "/content_publishing_limit",
                            "config,quota_usage",
                            token);
            case CONTAINER ->
                    Graph.post(credentials, host, account + "/media", token, container(posting));
            case FETCHED -> Graph.get(credentials, host, step.given(), "status_code", token);
            default -> {
                Json body = Json.object().put("creation_id", step.given()).build();
                yield Graph.post(credentials, host, account + "/media_publish", token, body);
            }
        };
    }

    private static Json container(Posting posting) {
        return Json.object()
                .put("image_url", posting.pictures().getFirst())
                .put("caption", posting.text())
                .build();
    }

    @Override
    public PublishResult understand(Step step, PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        boolean success = response.status() >= 200 && response.status() < 300;
        boolean good = success && answer.get("error").isEmpty();
        String id = answer.textOrEmpty("id");
        return switch (step.name()) {
            case QUOTA -> good ? quota(answer) : failure(response);
            case CONTAINER ->
                    good && !id.isEmpty()
                            ? next(FETCHED, Step.Effect.PREPARES, id, Duration.ofSeconds(1))
                            : failure(response);
            case FETCHED ->
                    good && answer.get("status_code").isPresent()
                            ? fetched(step.given(), answer.textOrEmpty("status_code"))
                            : failure(response);
            default ->
                    good && !id.isEmpty() ? new PublishResult.Published(id, "") : failure(response);
        };
    }

    /** Where the answer does not say how many are left, Instagram's refusal will. */
    private static PublishResult quota(Json answer) {
        for (Json limit : answer.arr("data")) {
            long most = limit.obj("config").number("quota_total").orElse(Long.MAX_VALUE);
            if (limit.number("quota_usage").orElse(0) >= most) {
                return new PublishResult.Retry("the posts of the day are used up", DAY_IS_FULL);
            }
        }
        return next(CONTAINER, Step.Effect.PREPARES, "", Duration.ZERO);
    }

    private static PublishResult fetched(String container, String status) {
        return switch (status) {
            case "FINISHED" -> next(PUBLISH, Step.Effect.PUBLISHES, container, Duration.ZERO);
            case "IN_PROGRESS" -> new PublishResult.Retry("the picture is being fetched", FETCHING);
            case "PUBLISHED" -> new PublishResult.Published("", "");
            default -> new PublishResult.Refused("Instagram could not take the picture");
        };
    }

    private static PublishResult next(
            String name, Step.Effect effect, String given, Duration after) {
        return new PublishResult.Next(new Step(name, effect, given), after);
    }

    private static PublishResult failure(PlatformResponse response) {
        SendResult answer = Graph.understand(response);
        return PublishResult.without(answer);
    }
}
