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
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Graph API as far as answering and hiding goes: {@code /v{N}/{page}/messages}, {@code
 * /v{N}/{comment}/comments} and {@code /v{N}/{comment}} with {@code is_hidden}.
 */
public final class GraphApi implements PlatformApi {
    private static final Duration RESPONSE = Duration.ofDays(1);
    private static final Duration HUMAN_AGENT = Duration.ofDays(7);
    private static final Set<String> TYPES = Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG");

    @Override
    public Limits limits() {
        return new Limits(2000, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        // The version is optional in the Graph API, so the path is read from its end.
        int size = call.steps().size();
        String edge = size < 2 ? "" : call.steps().get(size - 1);
        String node = size < 2 ? "" : call.steps().get(size - 2);
        boolean speaks = edge.equals("messages") || edge.equals("comments");
        boolean hides = !speaks && call.body().get("is_hidden").isPresent();
        if (!call.method().equals("POST") || !(speaks || hides)) {
            return GraphErrors.UNKNOWN_PATH;
        }
        Optional<PlayedAccount> account = byToken(call, accounts);
        if (account.isEmpty()) {
            return GraphErrors.of(Refusal.UNKNOWN_TOKEN);
        }
        if (hides) {
            return hide(call, edge, account.get(), counter);
        }
        return edge.equals("messages")
                ? message(call, node, account.get(), counter)
                : comment(call, node, account.get(), counter);
    }

    private static ApiAnswer message(
            Call call, String page, PlayedAccount account, Counter counter) {
        Json message = call.body().obj("message");
        Json recipient = call.body().obj("recipient");
        String comment = recipient.textOrEmpty("comment_id");
        String tag = call.body().textOrEmpty("tag");
        Posting posting =
                new Posting(
                        account,
                        comment.isEmpty() ? recipient.textOrEmpty("id") : comment,
                        message.textOrEmpty("text"),
                        false,
                        "",
                        message.textOrEmpty("metadata"),
                        tag.isEmpty() ? RESPONSE : HUMAN_AGENT,
                        call.raw());
        boolean ownPage = page.equals("me") || page.equals(account.credential("page_id"));
        String type = call.body().textOrEmpty("messaging_type");
        boolean tagged = type.equals("MESSAGE_TAG");
        boolean fits = TYPES.contains(type) && tag.equals(tagged ? "HUMAN_AGENT" : "");
        boolean second = !comment.isEmpty() && account.hasAnsweredPrivately(comment);
        MessageWording wording = new MessageWording();
        return ownPage && fits && !second
                ? counter.take(posting, wording)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
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

    private static ApiAnswer hide(Call call, String id, PlayedAccount account, Counter counter) {
        String post = account.comment(id).map(Act.Commented::post).orElse("");
        Posting posting = new Posting(account, id, "", true, post, "", Duration.ZERO, call.raw());
        return counter.carryOut(posting, new HiddenWording());
    }

    private static Optional<PlayedAccount> byToken(Call call, List<PlayedAccount> accounts) {
        String header = call.header("authorization");
        String token =
                header.startsWith("Bearer ")
                        ? header.substring("Bearer ".length())
                        : call.parameter("access_token").orElse("");
        return accounts.stream()
                .filter(account -> !token.isEmpty())
                .filter(account -> account.credential("page_token").equals(token))
                .findFirst();
    }

    /** A Page's token does not run out by itself: after one refusal it is good again. */
    @Override
    public void expireTokens(PlayedAccount account) {}

    @Override
    public List<Later> aftermath(Accepted accepted) {
        Posting posting = accepted.posting();
        if (posting.text().isEmpty()) {
            return List.of();
        }
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
        Customer reader = reader(posting);
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

    /** Who commented, where a comment is answered in private. */
    private static Customer reader(Posting posting) {
        return posting.account()
                .comment(posting.to())
                .map(Act.Commented::who)
                .orElse(new Customer(posting.to(), ""));
    }

    private static final class MessageWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(
                    200,
                    Json.object()
                            .put("recipient_id", reader(posting).id())
                            .put("message_id", messageId));
        }
    }

    private static final class CommentWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(200, Json.object().put("id", messageId));
        }
    }

    private static final class HiddenWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(200, Json.object().put("success", true));
        }
    }
}
