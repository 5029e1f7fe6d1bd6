package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.PostRules;
import org.socialcare.domain.publishing.Approval;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.publishing.PostJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A post as the desk shows it: its words, and on each channel how far it got and why. */
final class PostView {
    private PostView() {}

    static Json of(Post post, Brand brand, String reader) {
        List<Json> channels = new ArrayList<>();
        post.placements().forEach(placement -> channels.add(placement(placement, brand)));
        boolean waits = post.kind() == Post.Kind.STATEMENT && post.approval().isEmpty();
        boolean open = post.placements().stream().anyMatch(p -> p.state().isRecallable());
        return Json.object()
                .put("id", post.id())
                .put("kind", Shapes.word(post.kind()))
                .put("author", Shapes.agent(brand, Optional.of(post.author())))
                .put("written", post.written().toString())
                .put("at", Shapes.instant(post.at()))
                .put("approval", approval(post.approval(), brand))
                .put("canApprove", waits && open && !post.author().equals(reader))
                .put("canCancel", open)
                .put("channels", channels)
                .build();
    }

    private static Json approval(Optional<Approval> approval, Brand brand) {
        return approval.<Json>map(
                        given ->
                                Json.object()
                                        .put("by", Shapes.agent(brand, Optional.of(given.by())))
                                        .put("at", given.at().toString())
                                        .build())
                .orElse(Json.Null.VALUE);
    }

    private static Json placement(Placement placement, Brand brand) {
        return Json.object()
                .put("channel", Shapes.channel(brand, placement.channel()))
                .put("posting", PostJson.posting(placement.posting()))
                .put("state", state(placement.state()))
                .build();
    }

    private static Json state(PostState state) {
        return switch (state) {
            case PostState.Waiting() -> is("waiting").build();
            case PostState.Working(_, _, var due, _) ->
                    is("working").put("next", due.toString()).build();
            case PostState.Held(_, _, var reason, var due) ->
                    is("held").put("reason", reason).put("next", due.toString()).build();
            case PostState.Published(_, var link, var at) ->
                    is("published").put("link", link).put("at", at.toString()).build();
            case PostState.Refused(var reason, var at) ->
                    is("refused").put("reason", reason).put("at", at.toString()).build();
            case PostState.Uncertain(var reason, var at) ->
                    is("uncertain").put("reason", reason).put("at", at.toString()).build();
            case PostState.Cancelled(var by, var at) ->
                    is("cancelled").put("by", by).put("at", at.toString()).build();
        };
    }

    private static JsonObject is(String word) {
        return Json.object().put("is", word);
    }

    /** A channel on which something can be published, and what its platform takes. */
    static Json channel(Brand brand, ChannelId id, PostRules rules) {
        return Json.object()
                .put("channel", Shapes.channel(brand, id))
                .put("longestTitle", rules.longestTitle())
                .put("longest", rules.longest())
                .put("link", Shapes.word(rules.link()))
                .put("fewestMedia", rules.media().fewest())
                .put("mostMedia", rules.media().most())
                .put("mostVideos", rules.media().mostVideos())
                .put("files", files(rules))
                .build();
    }

    /** In the order of the types, so that the same rules are the same text. */
    private static List<Json> files(PostRules rules) {
        List<Json> files = new ArrayList<>();
        for (var type : MediaType.values()) {
            var largest = rules.media().largest().get(type);
            if (largest != null) {
                files.add(Json.object().put("type", type.mime()).put("largest", largest).build());
            }
        }
        return files;
    }

    /** How a draft stands against its platform's limits. */
    static Json checked(PostForm.Draft draft) {
        List<Json> problems = new ArrayList<>();
        for (var problem : draft.rules().problems(draft.posting())) {
            problems.add(
                    Json.object()
                            .put("where", problem.where())
                            .put("fault", Shapes.word(problem.fault()))
                            .put("limit", problem.limit())
                            .build());
        }
        return Json.object()
                .put("channel", Shapes.channelId(draft.channel()))
                .put("length", draft.rules().lengthOf(draft.posting()))
                .put("longest", draft.rules().longest())
                .put("problems", problems)
                .build();
    }
}
