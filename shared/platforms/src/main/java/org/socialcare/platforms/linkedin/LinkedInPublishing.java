package org.socialcare.platforms.linkedin;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Handed;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A post in the name of the page. For each picture LinkedIn first names a place, to which the bytes
 * are put; the post names the pictures by the ids that came with their places.
 */
final class LinkedInPublishing implements Publishing {
    private static final String PLACE = "place";
    private static final String PICTURE = "picture";
    private static final String POST = "post";
    private static final String SITE = "https://www.linkedin.com/feed/update/";

    @Override
    public Step first(Posting posting) {
        return next(posting, "");
    }

    private static Step next(Posting posting, String ids) {
        return Handed.ids(ids).size() < posting.media().size()
                ? new Step(PLACE, Step.Effect.PREPARES, ids)
                : new Step(POST, Step.Effect.PUBLISHES, ids);
    }

    /** While a picture is put to its place, its id is the last but one, and the place the last. */
    private static int index(Step step) {
        return Handed.ids(step.given()).size() - 2;
    }

    @Override
    public Optional<Media> handsOver(Step step, Posting posting) {
        return step.name().equals(PICTURE)
                ? Optional.of(posting.media().get(index(step)).media())
                : Optional.empty();
    }

    @Override
    public PlatformRequest ask(Step step, PublishCall call) {
        String page = call.credentials().get("organization");
        List<String> given = Handed.ids(step.given());
        return switch (step.name()) {
            case PLACE ->
                    Rest.call(
                            "POST",
                            "images?action=initializeUpload",
                            JsonWriter.write(place(page)),
                            call.credentials(),
                            call.token());
            case PICTURE ->
                    UploadPlace.put(
                            given.getLast(), call, call.posting().media().get(index(step)).media());
            default ->
                    Rest.call(
                            "POST",
                            "posts",
                            JsonWriter.write(Assumptions.post(page, call.posting(), given)),
                            call.credentials(),
                            call.token());
        };
    }

    private static Json place(String owner) {
        Json upload = Json.object().put("owner", owner).build();
        return Json.object().put("initializeUploadRequest", upload).build();
    }

    @Override
    public PublishResult understand(Step step, Posting posting, PlatformResponse response) {
        return switch (step.name()) {
            case PLACE -> placed(step, response);
            case PICTURE -> put(step, posting, response);
            default -> published(response);
        };
    }

    private static PublishResult placed(Step step, PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        String picture = answer.obj("value").textOrEmpty("image");
        String place = answer.obj("value").textOrEmpty("uploadUrl");
        if (!isGood(response) || !Handed.isId(picture) || !Handed.isId(place)) {
            return failure(response);
        }
        String given = Handed.with(Handed.with(step.given(), picture), place);
        return UploadPlace.isLinkedIns(place)
                ? after(new Step(PICTURE, Step.Effect.PREPARES, given))
                : new PublishResult.Refused("LinkedIn named a place that is not its own");
    }

    private static PublishResult put(Step step, Posting posting, PlatformResponse response) {
        String ids = step.given().substring(0, step.given().lastIndexOf(' '));
        return isGood(response) ? after(next(posting, ids)) : failure(response);
    }

    private static boolean isGood(PlatformResponse response) {
        return response.status() == 200 || response.status() == 201;
    }

    private static PublishResult failure(PlatformResponse response) {
        return PublishResult.without(
                Answers.failure(response, Documents.answered(response.body())));
    }

    private static PublishResult after(Step next) {
        return new PublishResult.Next(next, Duration.ZERO);
    }

    private static PublishResult published(PlatformResponse response) {
        SendResult answer = Answers.meaning(response);
        return answer instanceof SendResult.Accepted(var id) && !id.isEmpty()
                ? new PublishResult.Published(id, SITE + encode(id))
                : PublishResult.without(answer);
    }
}
