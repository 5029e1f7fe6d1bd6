package org.socialcare.wire.publishing;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.publishing.Approval;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A post as it is kept. */
public final class PostJson {
    /** Since 2 a post carries files; before, it named pictures by addresses. */
    private static final int VERSION = 2;

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
                .put("media", posting.media().stream().map(PostJson::medium).toList())
                .build();
    }

    private static Json medium(PostMedia one) {
        return Json.object()
                .put("reference", one.media().reference())
                .put("name", one.media().name())
                .putUnlessEmpty("description", one.description())
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
            Members posting = placement.object("posting");
            placements.add(
                    new Placement(
                            placement.parsed("channel", "a channel", ChannelId::parse),
                            readPosting(posting),
                            state(posting, PostStateJson.read(placement.object("state")), json)));
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

    /** Pictures by address are no longer published: what still waits with some is not made. */
    private static PostState state(Members posting, PostState state, Members post) {
        return posting.textsOrNone("pictures").isEmpty() || state.isOver()
                ? state
                : new PostState.Refused("pictures-by-address", post.instant("written"));
    }

    /** The words, pictures and videos of a post. */
    public static Posting readPosting(Members json) {
        return new Posting(
                json.textOrEmpty("title"),
                json.textOrEmpty("text"),
                json.textOrEmpty("link"),
                json.objectsOrNone("media").stream().map(PostJson::readMedium).toList());
    }

    private static PostMedia readMedium(Members json) {
        String name = json.text("name");
        return new PostMedia(
                json.parsed(
                        "reference",
                        "the reference of a file, with a name that can be shown",
                        text -> Media.named(text, name).orElseThrow(IllegalArgumentException::new)),
                json.textOrEmpty("description"));
    }
}
