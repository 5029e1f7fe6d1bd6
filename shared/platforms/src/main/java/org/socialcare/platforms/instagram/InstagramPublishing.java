package org.socialcare.platforms.instagram;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Handed;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;

/**
 * A picture, a video or an album with words: what is left of the day's posts, a container for what
 * is shown, waiting until Instagram has fetched it, and publishing the container. An album's
 * pictures and videos have containers of their own, which are made and fetched before it.
 */
final class InstagramPublishing implements Publishing {
    private static final String QUOTA = "quota";
    private static final String ITEM = "item";
    private static final String ITEM_FETCHED = "item-fetched";
    private static final String CONTAINER = "container";
    private static final String FETCHED = "fetched";
    private static final String PUBLISH = "publish";

    private static final Duration FETCHING = Duration.ofSeconds(5);

    /** A video is worked on for minutes; thirty looks are ten of them. */
    private static final Duration FETCHING_VIDEO = Duration.ofSeconds(20);

    private static final Duration DAY_IS_FULL = Duration.ofHours(1);

    @Override
    public Step first(Posting posting) {
        return new Step(QUOTA, Step.Effect.PREPARES, "");
    }

    @Override
    public PlatformRequest ask(Step step, PublishCall call) {
        String account = encode(call.credentials().get("ig_id"));
        return switch (step.name()) {
            case QUOTA ->
                    Graph.read(
                            call.credentials(),
                            Login.host(call.credentials()),
                            account + "/content_publishing_limit",
                            "config,quota_usage",
                            call.token());
            case ITEM -> post(call, account + "/media", Containers.item(call, ids(step).size()));
            case CONTAINER -> post(call, account + "/media", Containers.whole(call, ids(step)));
            case ITEM_FETCHED -> look(call, ids(step).getLast());
            case FETCHED -> look(call, step.given());
            default ->
                    post(
                            call,
                            account + "/media_publish",
                            Json.object().put("creation_id", step.given()).build());
        };
    }

    private static List<String> ids(Step step) {
        return Handed.ids(step.given());
    }

    private static PlatformRequest post(PublishCall call, String path, Json body) {
        String host = Login.host(call.credentials());
        return Graph.post(call.credentials(), host, path, call.token(), body);
    }

    private static PlatformRequest look(PublishCall call, String container) {
        String host = Login.host(call.credentials());
        return Graph.get(call.credentials(), host, container, "status_code", call.token());
    }

    @Override
    public PublishResult understand(Step step, Posting posting, PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        boolean success = response.status() >= 200 && response.status() < 300;
        if (!success || answer.get("error").isPresent()) {
            return failure(response);
        }
        String id = answer.textOrEmpty("id");
        String status = answer.textOrEmpty("status_code");
        return switch (step.name()) {
            case QUOTA -> quota(posting, answer);
            case ITEM ->
                    Handed.isId(id)
                            ? looked(ITEM_FETCHED, Handed.with(step.given(), id))
                            : failure(response);
            case CONTAINER -> Handed.isId(id) ? looked(FETCHED, id) : failure(response);
            case ITEM_FETCHED ->
                    status.isEmpty()
                            ? failure(response)
                            : fetched(status, items(posting, step.given()), posting);
            case FETCHED -> status.isEmpty() ? failure(response) : whole(step, status, posting);
            default -> id.isEmpty() ? failure(response) : new PublishResult.Published(id, "");
        };
    }

    /** Where the answer does not say how many are left, Instagram's refusal will. */
    private static PublishResult quota(Posting posting, Json answer) {
        for (Json limit : answer.arr("data")) {
            long most = limit.obj("config").number("quota_total").orElse(Long.MAX_VALUE);
            if (limit.number("quota_usage").orElse(0) >= most) {
                return new PublishResult.Retry("the posts of the day are used up", DAY_IS_FULL);
            }
        }
        return new PublishResult.Next(items(posting, ""), Duration.ZERO);
    }

    /** The next item of an album, or the container of the whole. */
    private static Step items(Posting posting, String ids) {
        int count = posting.media().size();
        boolean more = count > 1 && Handed.ids(ids).size() < count;
        return new Step(more ? ITEM : CONTAINER, Step.Effect.PREPARES, ids);
    }

    private static PublishResult looked(String name, String given) {
        return new PublishResult.Next(
                new Step(name, Step.Effect.PREPARES, given), Duration.ofSeconds(1));
    }

    private static PublishResult whole(Step step, String status, Posting posting) {
        return status.equals("PUBLISHED")
                ? new PublishResult.Published("", "")
                : fetched(status, new Step(PUBLISH, Step.Effect.PUBLISHES, step.given()), posting);
    }

    private static PublishResult fetched(String status, Step next, Posting posting) {
        return switch (status) {
            case "FINISHED" -> new PublishResult.Next(next, Duration.ZERO);
            case "IN_PROGRESS" ->
                    new PublishResult.Retry(
                            "Instagram fetches it",
                            Containers.hasVideo(posting) ? FETCHING_VIDEO : FETCHING);
            default -> new PublishResult.Refused("Instagram could not take the picture or video");
        };
    }

    private static PublishResult failure(PlatformResponse response) {
        return PublishResult.without(Graph.understand(response));
    }
}
