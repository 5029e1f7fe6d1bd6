package org.socialcare.wire.facts;

import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostNews;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;
import java.util.Locale;

/**
 * Makes facts of what becomes of public posts; the same happening is the same fact however often.
 * Says what was said where and how it ended, and none of its words.
 */
public final class PostFactJson {
    private static final int VERSION = 1;

    private PostFactJson() {}

    public static Fact of(PostNews news) {
        Post post = news.post();
        String id =
                String.join(
                        "#",
                        "post",
                        post.brand(),
                        post.id(),
                        Integer.toString(news.place()),
                        news.what().name().toLowerCase(Locale.ROOT));
        var detail =
                Json.object()
                        .put("v", VERSION)
                        .put("id", id)
                        .put("brand", post.brand())
                        .put("channel", news.placement().channel().toString())
                        .put("at", news.at().toString())
                        .put("post", post(post, news));
        state(detail, news.placement().state());
        return new Fact(name(news.what()), id, detail.build());
    }

    private static String name(PostNews.What what) {
        return switch (what) {
            case SCHEDULED -> "PostScheduled";
            case PUBLISHED -> "PostPublished";
            case FAILED -> "PostFailed";
            case UNCERTAIN -> "PostUncertain";
            case CANCELLED -> "PostCancelled";
        };
    }

    private static Json post(Post post, PostNews news) {
        return Json.object()
                .put("id", post.id())
                .put("kind", post.kind().name().toLowerCase(Locale.ROOT))
                .put("author", post.author())
                .put("written", post.written().toString())
                .put("scheduled", post.at().map(Instant::toString))
                .put("media", news.placement().posting().media().size())
                .build();
    }

    private static void state(JsonObject detail, PostState state) {
        switch (state) {
            case PostState.Published(var id, var link, _) ->
                    detail.putUnlessEmpty("platformId", id).putUnlessEmpty("link", link);
            case PostState.Refused(var reason, _) -> detail.put("reason", reason);
            case PostState.Uncertain(var reason, _) -> detail.put("reason", reason);
            case PostState.Cancelled(var by, _) -> detail.put("by", by);
            case PostState.Waiting _, PostState.Working _, PostState.Held _ -> {}
        }
    }
}
