package org.socialcare.desk;

import org.socialcare.domain.channel.PostRules;
import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.domain.ports.KeepPosts.Kept;
import org.socialcare.domain.ports.OrderPosts;
import org.socialcare.domain.ports.OrderPosts.PostOrder;
import org.socialcare.domain.publishing.Post;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Public posts: writing them, approving statements, taking back what has not gone out. */
final class PostApi {
    private static final int PAGE = 30;
    private static final int TRIES = 5;

    private final KeepPosts posts;
    private final OrderPosts orders;
    private final PostFiles files;
    private final InstantSource clock;

    PostApi(KeepPosts posts, OrderPosts orders, PostFiles files, InstantSource clock) {
        this.posts = posts;
        this.orders = orders;
        this.files = files;
        this.clock = clock;
    }

    Answer list(Request request, Caller caller) {
        caller.mustSeeBrand();
        var brand = caller.brand().id();
        var page = Paging.page(request, cursor -> posts.ofBrand(brand, cursor, PAGE));
        List<Json> items = new ArrayList<>();
        page.posts().forEach(post -> items.add(view(post, caller)));
        var body =
                Json.object().put("items", items).put("cursor", Shapes.text(page.next())).build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    /** Where something can be published. */
    Answer channels(Caller caller) {
        caller.mustSeeBrand();
        List<Json> items = new ArrayList<>();
        for (var channel : caller.brand().channels()) {
            PostRules.of(channel.id().platform())
                    .filter(_ -> channel.active())
                    .ifPresent(
                            rules ->
                                    items.add(
                                            PostView.channel(caller.brand(), channel.id(), rules)));
        }
        return Answer.ok(Json.object().put("items", items).build());
    }

    /** Says what is wrong with a draft before it is sent; nothing is kept. */
    Answer check(Request request, Caller caller) {
        caller.mustSeeBrand();
        var drafts = new PostForm(request.json(), caller).drafts();
        return Answer.ok(
                Json.object()
                        .put("items", drafts.stream().map(PostView::checked).toList())
                        .build());
    }

    /** The same key writes the same post, which goes out once. */
    Answer write(Request request, Caller caller) {
        var key = request.idempotencyKey();
        caller.mustSeeBrand();
        var brand = caller.brand().id();
        var id = Digest.of(brand + "\n" + caller.agent().id() + "\n" + key);
        var post = new PostForm(request.json(), caller).post(id, clock.instant());
        var earlier = posts.find(brand, id);
        if (earlier.isEmpty() && !files.keep(post)) {
            throw new Refusal(
                    Problem.of(409, "attachment_missing", "a file of it was never uploaded"));
        }
        if (!posts.add(post)) {
            post = same(find(caller, id).post(), post);
        }
        order(post);
        return Answer.with(201, view(post, caller));
    }

    private static Post same(Post earlier, Post post) {
        if (!isSame(earlier, post)) {
            throw new Refusal(
                    Problem.of(422, "idempotency_key_reused", "this key was used for another"));
        }
        return earlier;
    }

    private static boolean isSame(Post one, Post other) {
        return one.kind() == other.kind()
                && one.at().equals(other.at())
                && said(one).equals(said(other));
    }

    private static List<Object> said(Post post) {
        List<Object> said = new ArrayList<>();
        post.placements().forEach(p -> said.add(List.of(p.channel(), p.posting())));
        return said;
    }

    Answer read(Caller caller, String id) {
        caller.mustSeeBrand();
        var body = view(find(caller, id).post(), caller);
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    Answer offerFile(Request request, Caller caller) {
        return files.offer(request, caller);
    }

    Answer showFile(Caller caller, String id, String reference) {
        caller.mustSeeBrand();
        return files.show(find(caller, id).post(), reference);
    }

    Answer approve(Request request, Caller caller, String id) {
        request.idempotencyKey();
        caller.mustSeeBrand();
        var approved =
                change(
                        caller,
                        id,
                        post ->
                                switch (post.approve(caller.agent().id(), clock.instant())) {
                                    case Post.Verdict.Approved(var after) -> after;
                                    case Post.Verdict.OwnWords() ->
                                            throw new Refusal(
                                                    Problem.of(
                                                            409,
                                                            "own_words",
                                                            "somebody else has to approve it"));
                                    case Post.Verdict.NotNeeded() ->
                                            throw new Refusal(
                                                    Problem.of(
                                                            409,
                                                            "not_a_statement",
                                                            "news need no approval"));
                                });
        order(approved);
        return Answer.ok(view(approved, caller));
    }

    Answer cancel(Request request, Caller caller, String id) {
        request.idempotencyKey();
        caller.mustSeeBrand();
        var after =
                change(caller, id, post -> post.cancelled(caller.agent().id(), clock.instant()));
        return Answer.ok(view(after, caller));
    }

    private Post change(Caller caller, String id, UnaryOperator<Post> decision) {
        for (int i = 0; i < TRIES; i++) {
            var before = find(caller, id);
            var after = decision.apply(before.post());
            if (after.equals(before.post()) || posts.change(before, after)) {
                return after;
            }
        }
        throw new Refusal(Problem.of(503, "busy", "others change it at this moment"));
    }

    private Kept find(Caller caller, String id) {
        return Optional.of(id)
                .filter(Post::isId)
                .flatMap(known -> posts.find(caller.brand().id(), known))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** What is due goes out at once; the schedule would find it within a minute. */
    private void order(Post post) {
        orders.order(PostOrder.of(post, clock.instant()));
    }

    private static Json view(Post post, Caller caller) {
        return PostView.of(post, caller.brand(), caller.agent().id());
    }
}
