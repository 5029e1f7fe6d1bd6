package org.socialcare.local.simulators.weibo;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Accepted;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.Limits;
import org.socialcare.local.simulators.Pictures;
import org.socialcare.local.simulators.PlatformApi;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reply call of the fan service: a form with JSON inside. The console's token stands a year.
 */
public final class WeiboApi implements PlatformApi {
    private static final Duration WINDOW = Duration.ofDays(2);
    private static final int LONGEST_STATUS = 140;
    private static final String PATH = "/2/messages/reply.json";

    /** Accounts whose token was ended on purpose, until the next call showed it. */
    private final Set<String> expired = ConcurrentHashMap.newKeySet();

    private final Pictures pictures = new Pictures();

    @Override
    public void acted(PlayedAccount account, Act act) {
        if (act instanceof Act.Showed shown) {
            long copy = WeiboDialect.number(shown.id()) + 1;
            pictures.keep(Long.toString(copy), shown.picture());
        }
    }

    @Override
    public Limits limits() {
        return new Limits(300, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        return switch (String.join("/", call.steps())) {
            case "2/messages/reply.json" -> reply(call, accounts, counter);
            case "2/mss/msget" -> given(call, accounts);
            case "2/statuses/share.json" -> share(Status.of(call), accounts, counter);
            default -> ReplyWording.error(404, 10020, "Interface not exists!");
        };
    }

    /** A person would fetch another token; here the same one is good again after one refusal. */
    @Override
    public void expireTokens(PlayedAccount account) {
        expired.add(account.channel().account());
    }

    /** The old token is refused by itself. */
    @Override
    public void revoked(PlayedAccount account) {}

    @Override
    public String grant(PlayedAccount account) {
        return "access_token";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        return List.of();
    }

    /** A status needs a link, as the pages ask for one to the bound domain. */
    private ApiAnswer share(Status status, List<PlayedAccount> accounts, Counter counter) {
        Optional<PlayedAccount> account = owner(status.token(), accounts);
        if (account.isEmpty()) {
            return ReplyWording.INSTANCE.refused(Refusal.UNKNOWN_TOKEN);
        }
        Posting posting = Posting.ownPost(account.get(), status.shown(), status.raw());
        if (expired.remove(account.get().channel().account())) {
            return counter.refuse(posting, new ShareWording(), Refusal.EXPIRED_TOKEN);
        }
        int link = status.shown().indexOf("https://");
        return link >= 0 && status.isPictureGood()
                ? counter.publish(
                        posting,
                        new ShareWording(),
                        LONGEST_STATUS + status.shown().length() - link)
                : counter.refuse(posting, new ShareWording(), Refusal.BAD_REQUEST);
    }

    private static Optional<PlayedAccount> owner(String token, List<PlayedAccount> accounts) {
        return accounts.stream()
                .filter(_ -> !token.isEmpty())
                .filter(a -> a.credential("access_token").equals(token))
                .findFirst();
    }

    /** What a customer sent, by the id of the receiver's copy. */
    private ApiAnswer given(Call call, List<PlayedAccount> accounts) {
        String token = call.parameter("access_token").orElse("");
        Optional<PlayedAccount> account = owner(token, accounts);
        if (account.isEmpty()) {
            return ReplyWording.INSTANCE.refused(Refusal.UNKNOWN_TOKEN);
        }
        if (expired.remove(account.get().channel().account())) {
            return ReplyWording.INSTANCE.refused(Refusal.EXPIRED_TOKEN);
        }
        return pictures.file(call.query().textOrEmpty("fid"))
                .orElseGet(() -> ReplyWording.error(404, 20101, "no such file"));
    }

    private ApiAnswer reply(Call call, List<PlayedAccount> accounts, Counter counter) {
        Optional<PlayedAccount> account = owner(call.body().textOrEmpty("access_token"), accounts);
        if (account.isEmpty()) {
            return ReplyWording.INSTANCE.refused(Refusal.UNKNOWN_TOKEN);
        }
        Posting posting =
                new Posting(
                        account.get(),
                        call.body().textOrEmpty("receiver_id"),
                        data(call).textOrEmpty("text"),
                        false,
                        "",
                        "",
                        WINDOW,
                        call.raw());
        if (expired.remove(account.get().channel().account())) {
            return counter.refuse(posting, ReplyWording.INSTANCE, Refusal.EXPIRED_TOKEN);
        }
        return call.body().textOrEmpty("type").equals("text")
                ? counter.take(posting, ReplyWording.INSTANCE)
                : counter.refuse(posting, ReplyWording.INSTANCE, Refusal.BAD_REQUEST);
    }

    private static Json data(Call call) {
        try {
            return JsonReader.read(call.body().textOrEmpty("data"));
        } catch (JsonProblem notJson) {
            return Json.object().build();
        }
    }

    private static final class ShareWording implements Wording {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            String number = Integer.toUnsignedString(messageId.hashCode());
            return ApiAnswer.json(
                    200,
                    JsonWriter.write(
                            Json.object()
                                    .put("id", Long.parseLong(number))
                                    .put("idstr", number)
                                    .put("text", posting.text())
                                    .build()));
        }

        @Override
        public ApiAnswer refused(Refusal refusal) {
            return ReplyWording.INSTANCE.refused(refusal);
        }
    }

    private enum ReplyWording implements Wording {
        INSTANCE;

        /** What was taken is repeated, with the sides as in a push. No id is told. */
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return ApiAnswer.json(
                    200,
                    JsonWriter.write(
                            Json.object()
                                    .put("result", true)
                                    .put("sender_id", posting.account().credential("account_id"))
                                    .put("receiver_id", posting.to())
                                    .put("type", "text")
                                    .build()));
        }

        @Override
        public ApiAnswer refused(Refusal refusal) {
            return switch (refusal) {
                case RATE_LIMIT -> error(403, 10024, "User requests out of rate limit!");
                case EXPIRED_TOKEN -> error(400, 21327, "expired_token");
                case UNKNOWN_TOKEN -> error(400, 21314, "invalid access_token");
                case CLOSED_WINDOW -> error(400, 20602, "Out of the time for answers");
                case QUOTA_USED -> error(400, 20603, "Out of the number of answers");
                case NO_RECIPIENT -> error(400, 20003, "User does not exists!");
                case TOO_LONG -> error(400, 20012, "Text too long");
                case BAD_REQUEST -> error(400, 20001, "Parameter error");
                case SERVER_ERROR -> error(500, 10001, "System error");
            };
        }

        private static ApiAnswer error(int status, int code, String words) {
            return ApiAnswer.json(
                    status,
                    JsonWriter.write(
                            Json.object()
                                    .put("error", words)
                                    .put("error_code", code)
                                    .put("request", PATH)
                                    .build()));
        }
    }
}
