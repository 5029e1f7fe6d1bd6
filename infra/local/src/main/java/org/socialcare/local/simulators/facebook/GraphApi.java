package org.socialcare.local.simulators.facebook;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Graph API as far as a Page's answers go: {@code /{page}/messages}, {@code
 * /{comment}/comments} and the comment itself, which can be hidden.
 */
public final class GraphApi implements PlatformApi {
    private static final Duration RESPONSE = Duration.ofDays(1);
    private static final Duration HUMAN_AGENT = Duration.ofDays(7);
    private static final Set<String> TYPES = Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG");
    private static final Set<String> EDGES =
            Set.of("messages", "comments", "feed", "photos", "videos", "");

    private final Comments comments;
    private final PagePosts posts = new PagePosts();

    public GraphApi(Stage stage) {
        this.comments = new Comments(stage.clock());
    }

    @Override
    public Limits limits() {
        return new Limits(2000, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        GraphCall graph = GraphCall.of(call);
        Optional<PlayedAccount> account = graph.owner(accounts, "page_token");
        if (graph.node().isEmpty() || !EDGES.contains(graph.edge())) {
            return GraphErrors.UNKNOWN_PATH;
        }
        if (account.isEmpty()) {
            return GraphErrors.of(Refusal.UNKNOWN_TOKEN);
        }
        if (!graph.isPost()) {
            return graph.edge().isEmpty() ? shown(graph.node()) : GraphErrors.UNKNOWN_PATH;
        }
        return switch (graph.edge()) {
            case "messages" -> message(graph, account.get(), counter);
            case "comments" -> comment(call, graph.node(), account.get(), counter);
            case "feed", "photos", "videos" -> posts.write(graph, account.get(), counter);
            default -> hide(call, graph.node(), account.get(), counter);
        };
    }

    private ApiAnswer message(GraphCall graph, PlayedAccount account, Counter counter) {
        boolean own =
                graph.node().equals("me") || graph.node().equals(account.credential("page_id"));
        Call call = graph.call();
        Json recipient = call.body().obj("recipient");
        if (own && call.body().get("sender_action").isPresent()) {
            return SenderActions.answer(call, account, RESPONSE, counter, new MessageWording());
        }
        String tag = call.body().textOrEmpty("tag");
        String type = call.body().textOrEmpty("messaging_type");
        boolean tagged = type.equals("MESSAGE_TAG");
        boolean fits = TYPES.contains(type) && tag.equals(tagged ? "HUMAN_AGENT" : "");
        return own && fits && recipient.get("comment_id").isPresent()
                ? privately(call, recipient.textOrEmpty("comment_id"), account, counter)
                : message(call, own && fits, account, counter);
    }

    private static ApiAnswer message(
            Call call, boolean good, PlayedAccount account, Counter counter) {
        Json message = call.body().obj("message");
        String tag = call.body().textOrEmpty("tag");
        Posting posting =
                new Posting(
                        account,
                        to(call.body().obj("recipient")),
                        Attachments.shown(message, Attachments.ON_MESSENGER)
                                .orElseGet(() -> message.textOrEmpty("text")),
                        false,
                        "",
                        message.textOrEmpty("metadata"),
                        tag.isEmpty() ? RESPONSE : HUMAN_AGENT,
                        call.raw());
        MessageWording wording = new MessageWording();
        return good
                ? counter.take(posting, wording)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    private ApiAnswer privately(Call call, String comment, PlayedAccount account, Counter counter) {
        Json message = call.body().obj("message");
        return comments.answer(
                account,
                comment,
                message.textOrEmpty("text"),
                message.textOrEmpty("metadata"),
                call.raw(),
                counter,
                new MessageWording());
    }

    private static String to(Json recipient) {
        return recipient.textOrEmpty("id");
    }

    private static ApiAnswer comment(Call call, String id, PlayedAccount account, Counter counter) {
        String post = account.comment(id).map(Act.Commented::post).orElse(id);
        Posting posting =
                new Posting(
                        account,
                        id,
                        call.parameter("message").orElse(""),
                        true,
                        post,
                        "",
                        Duration.ZERO,
                        call.raw());
        return counter.take(posting, new CommentWording());
    }

    private ApiAnswer hide(Call call, String comment, PlayedAccount account, Counter counter) {
        boolean hide = call.body().flag("is_hidden");
        return call.body().get("is_hidden").isPresent()
                ? comments.hide(account, comment, hide, call.raw(), counter)
                : GraphErrors.of(Refusal.BAD_REQUEST);
    }

    private ApiAnswer shown(String comment) {
        return GraphErrors.json(
                200, Json.object().put("id", comment).put("is_hidden", comments.isHidden(comment)));
    }

    /** A Page's token does not run out by itself: after one refusal it is good again. */
    @Override
    public void expireTokens(PlayedAccount account) {}

    @Override
    public String grant(PlayedAccount account) {
        return "page_token";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        Posting posting = accepted.posting();
        if (posting.isPublic()) {
            Customer author =
                    posting.account()
                            .comment(posting.to())
                            .map(Act.Commented::who)
                            .orElse(new Customer("", ""));
            Act own =
                    new Act.Answered(
                            author,
                            accepted.messageId(),
                            accepted.at(),
                            posting.post(),
                            posting.to(),
                            posting.text());
            return List.of(new Later(Duration.ofMillis(400), own));
        }
        Customer reader = new Customer(posting.to(), "");
        Duration arrival = Duration.ofMillis(900);
        Duration reading = Duration.ofSeconds(4);
        return List.of(
                new Later(
                        Duration.ofMillis(300),
                        new Act.Echoed(
                                reader,
                                accepted.messageId(),
                                accepted.at(),
                                posting.text(),
                                posting.metadata())),
                new Later(
                        arrival,
                        new Act.Arrived(
                                reader,
                                List.of(accepted.messageId()),
                                accepted.at().plus(arrival))),
                new Later(reading, new Act.Saw(reader, accepted.at().plus(reading))));
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
    }

    private static final class CommentWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(200, Json.object().put("id", messageId));
        }
    }
}
