package org.socialcare.local.simulators.instagram;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Accepted;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Limits;
import org.socialcare.local.simulators.PlatformApi;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Stage;
import org.socialcare.local.simulators.meta.Attachments;
import org.socialcare.local.simulators.meta.Comments;
import org.socialcare.local.simulators.meta.GraphCall;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.local.simulators.meta.SenderActions;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The Graph API as far as an Instagram account's answers go: {@code /me/messages}, {@code
 * /{comment}/replies}, {@code /{media}/comments}, {@code /{account}/mentions}, a comment that is
 * hidden, the words of a mention, and the history.
 */
public final class InstagramApi implements PlatformApi {
    private static final Duration RESPONSE = Duration.ofDays(1);
    private static final Duration HUMAN_AGENT = Duration.ofDays(7);

    private final Comments comments;
    private final Containers containers = new Containers();
    private final History history = new History();

    public InstagramApi(Stage stage) {
        this.comments = new Comments(stage.clock());
    }

    @Override
    public Limits limits() {
        return new Limits(1000, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        GraphCall graph = GraphCall.of(call);
        Optional<PlayedAccount> owner = graph.owner(accounts, "access_token");
        if (graph.node().isEmpty()) {
            return GraphErrors.UNKNOWN_PATH;
        }
        if (owner.isEmpty()) {
            return GraphErrors.of(Refusal.UNKNOWN_TOKEN);
        }
        PlayedAccount account = owner.get();
        if (history.isAbout(graph)) {
            return history.answer(graph, account);
        }
        if (containers.isAbout(graph, account)) {
            return containers.answer(graph, account, counter);
        }
        if (!graph.isPost()) {
            return graph.node().equals(account.credential("ig_id"))
                    ? Mentions.read(graph, account)
                    : shown(graph);
        }
        return switch (graph.edge()) {
            case "messages" ->
                    isOwn(graph, account)
                            ? message(call, account, counter)
                            : GraphErrors.UNKNOWN_PATH;
            case "mentions" ->
                    isOwn(graph, account)
                            ? mentioned(call, account, counter)
                            : GraphErrors.UNKNOWN_PATH;
            case "replies" -> {
                String post =
                        account.comment(graph.node()).map(Act.Commented::post).orElse(graph.node());
                yield said(call, graph.node(), post, account, counter);
            }
            case "comments" -> said(call, graph.node(), graph.node(), account, counter);
            case "" -> hide(call, graph.node(), account, counter);
            default -> GraphErrors.UNKNOWN_PATH;
        };
    }

    private static boolean isOwn(GraphCall graph, PlayedAccount account) {
        return graph.node().equals("me") || graph.node().equals(account.credential("ig_id"));
    }

    private static ApiAnswer mentioned(Call call, PlayedAccount account, Counter counter) {
        String media = call.parameter("media_id").orElse("");
        String comment = call.parameter("comment_id").orElse(media);
        return said(call, comment, media, account, counter);
    }

    private ApiAnswer message(Call call, PlayedAccount account, Counter counter) {
        Json recipient = call.body().obj("recipient");
        String to = recipient.textOrEmpty("id");
        MessageWording wording = new MessageWording();
        if (call.body().get("sender_action").isPresent()) {
            return SenderActions.answer(call, account, RESPONSE, counter, wording);
        }
        Json message = call.body().obj("message");
        String text =
                Attachments.shown(message, Attachments.ON_INSTAGRAM)
                        .orElseGet(() -> message.textOrEmpty("text"));
        String comment = recipient.textOrEmpty("comment_id");
        if (!comment.isEmpty()) {
            return comments.answer(account, comment, text, "", call.raw(), counter, wording);
        }
        String tag = call.body().textOrEmpty("tag");
        Duration window = tag.isEmpty() ? RESPONSE : HUMAN_AGENT;
        Posting posting = new Posting(account, to, text, false, "", "", window, call.raw());
        return tag.isEmpty() || tag.equals("HUMAN_AGENT")
                ? counter.take(posting, wording)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    private static ApiAnswer said(
            Call call, String answered, String post, PlayedAccount account, Counter counter) {
        String text = call.parameter("message").orElse("");
        Posting posting =
                new Posting(account, answered, text, true, post, "", Duration.ZERO, call.raw());
        return counter.take(posting, new CommentWording());
    }

    private ApiAnswer hide(Call call, String comment, PlayedAccount account, Counter counter) {
        String hide = call.parameter("hide").orElse(Boolean.toString(call.body().flag("hide")));
        return call.body().get("hide").isPresent() || call.query().get("hide").isPresent()
                ? comments.hide(account, comment, hide.equals("true"), call.raw(), counter)
                : GraphErrors.of(Refusal.BAD_REQUEST);
    }

    private ApiAnswer shown(GraphCall graph) {
        return graph.edge().isEmpty()
                ? GraphErrors.json(
                        200,
                        Json.object()
                                .put("id", graph.node())
                                .put("hidden", comments.isHidden(graph.node())))
                : GraphErrors.UNKNOWN_PATH;
    }

    @Override
    public void acted(PlayedAccount account, Act act) {
        history.add(account, act);
    }

    /** A token of a Page's login does not run out: after one refusal it is good again. */
    @Override
    public void expireTokens(PlayedAccount account) {}

    @Override
    public String grant(PlayedAccount account) {
        return "access_token";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        Posting posting = accepted.posting();
        if (posting.isPublic() && Elsewhere.isPost(posting.post())) {
            return List.of();
        }
        Act own = posting.isPublic() ? own(accepted) : echo(accepted);
        acted(posting.account(), own);
        Later repeated = new Later(Duration.ofMillis(posting.isPublic() ? 400 : 300), own);
        return posting.isPublic() ? List.of(repeated) : List.of(repeated, seen(accepted));
    }

    private static Later seen(Accepted accepted) {
        Duration reading = Duration.ofSeconds(4);
        Instant at = accepted.at().plus(reading);
        Customer reader = new Customer(accepted.posting().to(), "");
        return new Later(reading, new Act.Saw(reader, List.of(accepted.messageId()), at));
    }

    private static Act echo(Accepted accepted) {
        Posting posting = accepted.posting();
        return new Act.Echoed(
                new Customer(posting.to(), ""),
                accepted.messageId(),
                accepted.at(),
                posting.text(),
                "");
    }

    private static Act own(Accepted accepted) {
        Posting posting = accepted.posting();
        Optional<Act.Commented> comment = posting.account().comment(posting.to());
        return new Act.Answered(
                comment.map(Act.Commented::who).orElse(new Customer("", "")),
                accepted.messageId(),
                accepted.at(),
                posting.post(),
                comment.map(Act.Commented::id).orElse(""),
                posting.text());
    }

    private static final class MessageWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(
                    200,
                    Json.object()
                            .put("recipient_id", posting.to())
                            .putUnlessEmpty("message_id", messageId));
        }

        @Override
        protected int closedWindow() {
            return 2534022;
        }
    }

    private static final class CommentWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(200, Json.object().put("id", messageId));
        }
    }
}
