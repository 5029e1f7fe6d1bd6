package org.socialcare.local.simulators.linkedin;

import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Words single notifications of a page. */
final class LinkedInEvents {
    private static final String NAMED = "urn:li:comment:(urn:li:";

    private final String page;

    LinkedInEvents(String page) {
        this.page = page;
    }

    /** One element of a batch, or nothing where LinkedIn tells of no such thing. */
    Optional<Json> notification(Act act) {
        return switch (act) {
            case Act.Commented said -> {
                JsonObject words =
                        comment(said.id(), said.who().id(), said.post()).put("text", said.text());
                yield Optional.of(
                        notification(
                                "COMMENT",
                                said.id(),
                                said.post(),
                                said.at(),
                                leavesOut(said.id())
                                        ? Optional.empty()
                                        : Optional.of(
                                                words.putUnlessEmpty("parentComment", said.parent())
                                                        .build())));
            }
            case Act.Answered own ->
                    Optional.of(
                            notification(
                                    "ADMIN_COMMENT",
                                    own.id(),
                                    own.post(),
                                    own.at(),
                                    Optional.of(
                                            comment(own.id(), page, own.post())
                                                    .put("text", own.text())
                                                    .put("parentComment", own.parent())
                                                    .build())));
            case Act.Reworded changed ->
                    Optional.of(
                            notification(
                                    "COMMENT_EDIT",
                                    changed.target(),
                                    changed.post(),
                                    changed.at(),
                                    Optional.of(
                                            comment(
                                                            changed.target(),
                                                            changed.who().id(),
                                                            changed.post())
                                                    .put("text", changed.text())
                                                    .build())));
            case Act.Removed removed ->
                    Optional.of(
                            notification(
                                    "COMMENT_DELETE",
                                    removed.target(),
                                    removed.post(),
                                    removed.at(),
                                    Optional.of(
                                            comment(
                                                            removed.target(),
                                                            removed.who().id(),
                                                            removed.post())
                                                    .build())));
            case Act.Wrote _,
                    Act.Showed _,
                    Act.Tapped _,
                    Act.Edited _,
                    Act.TookBack _,
                    Act.Followed _,
                    Act.Echoed _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    /** Decorations may be missing; here they are for one comment in ten, always the same ones. */
    private static boolean leavesOut(String comment) {
        return comment.endsWith("7)");
    }

    private static JsonObject comment(String urn, String owner, String post) {
        return Json.object().put("entity", urn).put("owner", owner).put("object", post);
    }

    /** The name of the comment comes in its short form outside of the decoration. */
    private Json notification(
            String action, String comment, String post, Instant at, Optional<Json> decoration) {
        String named =
                comment.startsWith(NAMED)
                        ? "urn:li:comment:(" + comment.substring(NAMED.length())
                        : comment;
        byte[] hash = Hashes.sha256((action + comment + at).getBytes(StandardCharsets.UTF_8));
        JsonObject notification =
                Json.object()
                        .put("notificationId", ByteBuffer.wrap(hash).getLong() >>> 16)
                        .put("organizationalEntity", page)
                        .put("action", action)
                        .put("sourcePost", post)
                        .put("generatedActivity", named)
                        .put("lastModifiedAt", at.toEpochMilli());
        decoration.ifPresent(
                words ->
                        notification.put(
                                "decoratedGeneratedActivity",
                                Json.object().put("comment", words).build()));
        return notification.build();
    }
}
