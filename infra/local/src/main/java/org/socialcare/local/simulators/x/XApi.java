package org.socialcare.local.simulators.x;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Accepted;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.Limits;
import org.socialcare.local.simulators.PlatformApi;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Shown;
import org.socialcare.local.simulators.Stage;
import org.socialcare.local.simulators.Tokens;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** X's interface as far as answering goes: direct messages, posts, hiding, and tokens. */
public final class XApi implements PlatformApi {
    /** X closes no window. */
    private static final Duration WINDOW = Duration.ofDays(36_500);

    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final int MESSAGES = 15;
    private static final int POSTS = 100;

    /** No text of the weight that was looked at before has more code points. */
    private static final int LONGEST = 10_000;

    private final Stage stage;
    private final Tokens tokens;
    private final Rates rates;
    private final Uploads pictures;
    private final Map<PlayedAccount, String> refreshTokens = new HashMap<>();

    public XApi(Stage stage) {
        this.stage = stage;
        this.tokens = new Tokens(stage, "", LIFETIME);
        this.rates = new Rates(stage.clock());
        this.pictures = new Uploads(stage.random());
    }

    @Override
    public Limits limits() {
        return new Limits(10_000, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        String path = call.method() + " " + call.step(0) + "/" + call.step(1);
        return switch (path) {
            case "POST 2/oauth2" -> token(call, accounts);
            case "POST 2/media" -> upload(call);
            case "POST 2/dm_conversations" -> message(call, counter);
            case "POST 2/tweets" -> post(call, counter);
            case "PUT 2/tweets" -> hide(call);
            default -> Problems.of(404, "Not Found");
        };
    }

    @Override
    public void expireTokens(PlayedAccount account) {
        tokens.expire(account);
    }

    @Override
    public synchronized void revoked(PlayedAccount account) {
        tokens.expire(account);
        refreshTokens.remove(account);
    }

    @Override
    public String grant(PlayedAccount account) {
        return "refresh_token";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        Posting posting = accepted.posting();
        return posting.isPublic() ? answered(accepted) : echoed(accepted);
    }

    private static List<Later> answered(Accepted accepted) {
        Posting posting = accepted.posting();
        Customer author =
                posting.account()
                        .comment(posting.to())
                        .map(Act.Commented::who)
                        .orElse(new Customer(posting.account().credential("user_id"), ""));
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

    private static List<Later> echoed(Accepted accepted) {
        Customer reader = new Customer(accepted.posting().to(), "");
        Duration reading = Duration.ofSeconds(4);
        String id = accepted.messageId();
        return List.of(
                new Later(
                        Duration.ofMillis(300),
                        new Act.Echoed(reader, id, accepted.at(), accepted.posting().text(), "")),
                new Later(reading, new Act.Saw(reader, List.of(id), accepted.at().plus(reading))));
    }

    /** A refresh token serves once. */
    private synchronized ApiAnswer token(Call call, List<PlayedAccount> accounts) {
        String shown = call.parameter("refresh_token").orElse("");
        for (PlayedAccount account : accounts) {
            String good = refreshTokens.getOrDefault(account, account.credential("refresh_token"));
            if (isClient(call, account) && !shown.isEmpty() && shown.equals(good)) {
                String next = Drawn.word(stage.random(), 91);
                refreshTokens.put(account, next);
                return Problems.json(
                        200,
                        Json.object()
                                .put("token_type", "bearer")
                                .put("expires_in", LIFETIME.toSeconds())
                                .put("access_token", tokens.renew(account))
                                .put("scope", "dm.read dm.write tweet.read tweet.write")
                                .put("refresh_token", next));
            }
        }
        return Problems.json(
                400,
                Json.object()
                        .put("error", "invalid_request")
                        .put("error_description", "Value passed for the token was invalid."));
    }

    private static boolean isClient(Call call, PlayedAccount account) {
        String pair = account.credential("client_id") + ":" + account.credential("client_secret");
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return call.header("authorization")
                .equals("Basic " + Base64.getEncoder().encodeToString(bytes));
    }

    private ApiAnswer message(Call call, Counter counter) {
        Optional<PlayedAccount> account = owner(call);
        boolean known = call.step(2).equals("with") && call.step(4).equals("messages");
        if (account.isEmpty() || !known) {
            return account.isEmpty()
                    ? Problems.of(401, "Unauthorized")
                    : Problems.of(404, "Not Found");
        }
        String text = pictures.textOf(call.body(), account.get());
        Posting posting =
                new Posting(account.get(), call.step(3), text, false, "", "", WINDOW, call.raw());
        Wording wording = new Problems.OfMessages(rates.reset());
        String user = account.get().credential("user_id");
        return good(call)
                ? taken(posting, wording, rates.allow("dm" + user, MESSAGES), counter)
                : counter.refuse(posting, wording, Refusal.EXPIRED_TOKEN);
    }

    private ApiAnswer upload(Call call) {
        return owner(call)
                .filter(_ -> good(call))
                .map(account -> pictures.take(call, account))
                .orElseGet(() -> Problems.of(401, "Unauthorized"));
    }

    private ApiAnswer post(Call call, Counter counter) {
        Optional<PlayedAccount> account = owner(call);
        if (account.isEmpty()) {
            return Problems.of(401, "Unauthorized");
        }
        String answered = call.body().obj("reply").textOrEmpty("in_reply_to_tweet_id");
        String text = call.body().textOrEmpty("text");
        String root = account.get().comment(answered).map(Act.Commented::post).orElse(answered);
        Posting posting =
                new Posting(account.get(), answered, text, true, root, "", WINDOW, call.raw());
        Wording wording = new Problems.OfPosts(rates.reset());
        if (!good(call)) {
            return counter.refuse(posting, wording, Refusal.EXPIRED_TOKEN);
        }
        if (Weight.of(text) > Weight.MOST) {
            return counter.refuse(posting, wording, Refusal.TOO_LONG);
        }
        String user = account.get().credential("user_id");
        boolean allowed = rates.allow("post" + user, POSTS);
        return allowed && call.body().get("reply").isEmpty()
                ? shown(call, account.get(), wording, counter)
                : taken(posting, wording, allowed, counter);
    }

    private ApiAnswer shown(Call call, PlayedAccount account, Wording wording, Counter counter) {
        Optional<List<String>> notes = pictures.notes(call.body(), account);
        String text = Shown.beside(call.body().textOrEmpty("text"), notes.orElse(List.of()));
        Posting own = Posting.ownPost(account, text, call.raw());
        return notes.isPresent()
                ? counter.publish(own, wording, LONGEST)
                : counter.refuse(own, wording, Refusal.BAD_REQUEST);
    }

    private static ApiAnswer taken(
            Posting posting, Wording wording, boolean allowed, Counter counter) {
        return allowed
                ? counter.take(posting, wording)
                : counter.refuse(posting, wording, Refusal.RATE_LIMIT);
    }

    /** Only answers below the account's own posts can be hidden. */
    private ApiAnswer hide(Call call) {
        Optional<PlayedAccount> account = owner(call);
        if (account.isEmpty() || !good(call)) {
            return Problems.of(401, "Unauthorized");
        }
        if (!call.step(3).equals("hidden") || account.get().comment(call.step(2)).isEmpty()) {
            return Problems.of(403, "Forbidden");
        }
        Json hidden = Json.object().put("hidden", call.body().flag("hidden")).build();
        return Problems.json(200, Json.object().put("data", hidden));
    }

    private Optional<PlayedAccount> owner(Call call) {
        return tokens.owner(token(call));
    }

    private boolean good(Call call) {
        return tokens.isGood(token(call));
    }

    private static String token(Call call) {
        String header = call.header("authorization");
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    }
}
