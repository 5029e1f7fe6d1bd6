package org.socialcare.wire.publishing;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.publishing.Approval;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.Post;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A post as it is kept. */
public final class PostJson {
    private static final int VERSION = 1;

    private PostJson() {}

    public static String write(Post post) {
        List<Json> placements = new ArrayList<>();
        post.placements().forEach(placement -> placements.add(placement(placement)));
        var json =
                Json.object()
                        .put("v", VERSION)
                        .put("id", post.id())
                        .put("brand", post.brand())
                        .put("kind", post.kind().name())
                        .put("author", post.author())
                        .put("written", post.written().toString())
                        .put("at", post.at().map(Instant::toString));
        post.approval()
                .ifPresent(
                        given ->
                                json.put(
                                        "approval",
                                        Json.object()
                                                .put("by", given.by())
                                                .put("at", given.at().toString())
                                                .build()));
        return JsonWriter.write(json.put("channels", placements).build());
    }

    private static Json placement(Placement placement) {
        return Json.object()
                .put("channel", placement.channel().toString())
                .put("posting", posting(placement.posting()))
                .put("state", PostStateJson.write(placement.state()))
                .build();
    }

    /** The words of a post, as the desk's own interface shows them too. */
    public static Json.Obj posting(Posting posting) {
        return Json.object()
                .putUnlessEmpty("title", posting.title())
                .put("text", posting.text())
                .putUnlessEmpty("link", posting.link())
                .put("pictures", Json.texts(posting.pictures()))
                .build();
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static Post read(String document) {
        Members json = Members.of(JsonReader.read(document), "post").atVersion(VERSION);
        List<Placement> placements = new ArrayList<>();
        for (Members placement : json.objects("channels")) {
            placements.add(
                    new Placement(
                            placement.parsed("channel", "a channel", ChannelId::parse),
                            readPosting(placement.object("posting")),
                            PostStateJson.read(placement.object("state"))));
        }
        return new Post(
                json.text("id"),
                json.text("brand"),
                json.constant("kind", Post.Kind.values()),
                json.text("author"),
                json.instant("written"),
                json.maybeInstant("at"),
                json.maybeObject("approval")
                        .map(given -> new Approval(given.text("by"), given.instant("at"))),
                placements);
    }

    /** The words of a post. */
    public static Posting readPosting(Members json) {
        return new Posting(
                json.textOrEmpty("title"),
                json.textOrEmpty("text"),
                json.textOrEmpty("link"),
                json.textsOrNone("pictures"));
    }
}
