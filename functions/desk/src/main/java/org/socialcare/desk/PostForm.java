package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.PostRules;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.publishing.PostJson;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A post as somebody writes it, channel by channel; what is wrong is named with its place. */
final class PostForm {
    private static final int MOST_CHANNELS = 50;
    private static final int MOST_FILES = 20;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Json.Obj body;
    private final Form form;
    private final Caller caller;

    PostForm(Json.Obj body, Caller caller) {
        this.body = body;
        this.form = new Form(body);
        this.caller = caller;
    }

    /** What is said on one channel, and what that channel's platform takes. */
    record Draft(ChannelId channel, PostRules rules, Posting posting) {}

    /** The drafts, whatever is wrong with their words. */
    List<Draft> drafts() {
        var drafts = read();
        form.orRefuse();
        return drafts;
    }

    Post post(String id, Instant now) {
        List<Placement> placements = new ArrayList<>();
        var drafts = read();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            for (var problem : draft.rules().problems(draft.posting())) {
                form.problem(
                        "/channels/" + i + "/" + problem.where(), Shapes.word(problem.fault()));
            }
            placements.add(
                    new Placement(draft.channel(), draft.posting(), new PostState.Waiting()));
        }
        var kind = kind();
        var at = at(now);
        form.orRefuse();
        return new Post(
                id,
                caller.brand().id(),
                kind,
                caller.agent().id(),
                now,
                at,
                Optional.empty(),
                placements);
    }

    private List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        List<Json> items = body.arr("channels");
        if (items.isEmpty() || items.size() > MOST_CHANNELS) {
            form.problem("/channels", "must be a list of 1 to " + MOST_CHANNELS);
            return drafts;
        }
        for (int i = 0; i < items.size(); i++) {
            String place = "/channels/" + i;
            draft(items.get(i), (where, what) -> form.problem(place + where, what))
                    .filter(draft -> isFirst(draft, drafts, place))
                    .ifPresent(drafts::add);
        }
        return drafts;
    }

    private boolean isFirst(Draft draft, List<Draft> before, String place) {
        boolean first = before.stream().noneMatch(d -> d.channel().equals(draft.channel()));
        if (!first) {
            form.problem(place + "/channel", "is there twice");
        }
        return first;
    }

    private Optional<Draft> draft(Json item, BiConsumer<String, String> wrong) {
        String id = item.textOrEmpty("channel");
        for (var channel : caller.brand().channels()) {
            var rules = PostRules.of(channel.id().platform());
            if (Shapes.channelId(channel.id()).equals(id) && rules.isPresent()) {
                return posting(item, wrong)
                        .map(posting -> new Draft(channel.id(), rules.get(), posting));
            }
        }
        wrong.accept("/channel", "is not known, or nothing can be published there");
        return Optional.empty();
    }

    private static Optional<Posting> posting(Json item, BiConsumer<String, String> wrong) {
        try {
            var posting = PostJson.readPosting(Members.of(item, "post"));
            if (posting.media().size() <= MOST_FILES) {
                return Optional.of(posting);
            }
            wrong.accept("/media", "are at most " + MOST_FILES);
        } catch (ShapeProblem problem) {
            wrong.accept("", problem.getMessage());
        }
        return Optional.empty();
    }

    private Post.Kind kind() {
        for (var kind : Post.Kind.values()) {
            if (Shapes.word(kind).equals(body.textOrEmpty("kind").toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        form.problem("/kind", "must be news or statement");
        return Post.Kind.STATEMENT;
    }

    private Optional<Instant> at(Instant now) {
        String text = body.textOrEmpty("at");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var at = Instant.parse(text);
            if (at.isBefore(now.plus(FARTHEST))) {
                return Optional.of(at);
            }
        } catch (DateTimeException unreadable) {
            // Told below, with what is expected.
        }
        form.problem("/at", "must be an instant within the next 366 days");
        return Optional.empty();
    }
}
