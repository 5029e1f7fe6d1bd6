package org.socialcare.local.simulators.douyin;

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
import org.socialcare.local.simulators.Tokens;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Douyin's open API as far as answering goes: direct messages, answers to comments, and both ways
 * to a token.
 */
public final class DouyinApi implements PlatformApi {
    /** No window for ordinary direct messages is known; this one never closes. */
    private static final Duration WINDOW = Duration.ofDays(36_500);

    private static final Duration LIFETIME = Duration.ofDays(15);
    private static final Duration REFRESHABLE = Duration.ofDays(30);
    private static final int TEXT = 1;

    private final Tokens accessTokens;
    private final Tokens clientTokens;

    public DouyinApi(Stage stage) {
        this.accessTokens = new Tokens(stage, "act.", LIFETIME);
        this.clientTokens = new Tokens(stage, "clt.", Duration.ofHours(2));
    }

    @Override
    public Limits limits() {
        return new Limits(1000, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        return switch (String.join("/", call.steps())) {
            case "oauth/refresh_token" -> refresh(call, accounts);
            case "oauth/client_token" -> client(call, accounts);
            case "im/send/msg" -> send(call, counter);
            case "video/comment/reply" -> reply(call, counter);
            default -> DouyinEnvelope.of(28001017, "no such path");
        };
    }

    @Override
    public void expireTokens(PlayedAccount account) {
        accessTokens.expire(account);
    }

    @Override
    public String grant(PlayedAccount account) {
        return "refresh_token";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        Posting posting = accepted.posting();
        if (posting.isPublic()) {
            return List.of();
        }
        Act echo =
                new Act.Echoed(
                        new Customer(posting.to(), ""),
                        accepted.messageId(),
                        accepted.at(),
                        posting.text(),
                        "");
        return List.of(new Later(Duration.ofMillis(300), echo));
    }

    private ApiAnswer refresh(Call call, List<PlayedAccount> accounts) {
        String refreshToken = call.parameter("refresh_token").orElse("");
        Optional<PlayedAccount> account =
                accounts.stream()
                        .filter(a -> ofApp(a, call))
                        .filter(a -> !refreshToken.isEmpty())
                        .filter(a -> a.credential("refresh_token").equals(refreshToken))
                        .findFirst();
        return account.map(
                        a ->
                                DouyinEnvelope.token(
                                        Json.object()
                                                .put("access_token", accessTokens.present(a))
                                                .put("expires_in", LIFETIME.toSeconds())
                                                .put("refresh_token", refreshToken)
                                                .put("refresh_expires_in", REFRESHABLE.toSeconds())
                                                .put("open_id", a.credential("open_id"))
                                                .put("scope", "user_info,im.direct_message")))
                .orElseGet(() -> DouyinEnvelope.of(28001007, "refresh_token is not valid"));
    }

    private ApiAnswer client(Call call, List<PlayedAccount> accounts) {
        String secret = call.parameter("client_secret").orElse("");
        return accounts.stream()
                .filter(a -> ofApp(a, call))
                .filter(a -> a.credential("client_secret").equals(secret))
                .findFirst()
                .map(
                        a ->
                                DouyinEnvelope.token(
                                        Json.object()
                                                .put("access_token", clientTokens.present(a))
                                                .put("expires_in", 7200)))
                .orElseGet(() -> DouyinEnvelope.of(28001007, "client_key or secret is wrong"));
    }

    private ApiAnswer send(Call call, Counter counter) {
        Json content = call.body().obj("content");
        Optional<PlayedAccount> account = owner(call);
        if (account.isEmpty()) {
            return DouyinEnvelope.MESSAGE.refused(Refusal.UNKNOWN_TOKEN);
        }
        String customer = call.body().textOrEmpty("to_user_id");
        Posting posting =
                new Posting(
                        account.get(),
                        customer,
                        content.obj("text").textOrEmpty("text"),
                        false,
                        "",
                        "",
                        WINDOW,
                        call.raw());
        boolean complete =
                !call.body().textOrEmpty("msg_id").isEmpty()
                        && !call.body().textOrEmpty("conversation_id").isEmpty()
                        && content.number("msg_type").orElse(0) == TEXT;
        return take(call, posting, complete, counter, DouyinEnvelope.MESSAGE);
    }

    private ApiAnswer reply(Call call, Counter counter) {
        Optional<PlayedAccount> account = owner(call);
        if (account.isEmpty()) {
            return DouyinEnvelope.COMMENT.refused(Refusal.UNKNOWN_TOKEN);
        }
        String item = call.parameter("item_id").orElse("");
        Posting posting =
                new Posting(
                        account.get(),
                        call.parameter("comment_id").orElse(""),
                        call.parameter("content").orElse(""),
                        true,
                        item,
                        "",
                        WINDOW,
                        call.raw());
        return take(call, posting, !item.isEmpty(), counter, DouyinEnvelope.COMMENT);
    }

    private ApiAnswer take(
            Call call, Posting posting, boolean complete, Counter counter, DouyinEnvelope wording) {
        if (!accessTokens.isGood(call.header("access-token"))) {
            return counter.refuse(posting, wording, Refusal.EXPIRED_TOKEN);
        }
        String openId = call.query().textOrEmpty("open_id");
        return complete && openId.equals(posting.account().credential("open_id"))
                ? counter.take(posting, wording)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    private Optional<PlayedAccount> owner(Call call) {
        return accessTokens.owner(call.header("access-token"));
    }

    private static boolean ofApp(PlayedAccount account, Call call) {
        return account.credential("client_key").equals(call.parameter("client_key").orElse(""));
    }
}
