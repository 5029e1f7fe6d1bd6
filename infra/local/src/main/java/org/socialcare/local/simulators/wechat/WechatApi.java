package org.socialcare.local.simulators.wechat;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Accepted;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.FileForm;
import org.socialcare.local.simulators.Limits;
import org.socialcare.local.simulators.Material;
import org.socialcare.local.simulators.Pictures;
import org.socialcare.local.simulators.PlatformApi;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Shown;
import org.socialcare.local.simulators.Stage;
import org.socialcare.local.simulators.Tokens;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Official Account API as far as answering goes: the customer-service message, the temporary
 * material for it and both ways to a token. Every answer has status 200; the truth is in {@code
 * errcode}.
 */
public final class WechatApi implements PlatformApi {
    private static final Duration WINDOW = Duration.ofDays(2);
    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final Duration EXCHANGE = Duration.ofSeconds(30);
    private static final Duration SHOWN = Duration.ofSeconds(15);
    private static final String TYPING = "typing";

    private final InstantSource clock;
    private final Tokens tokens;
    private final Material material;
    private final Drafts drafts = new Drafts();
    private final Pictures pictures = new Pictures();

    public WechatApi(Stage stage) {
        this.clock = stage.clock();
        this.tokens = new Tokens(stage, "80_", LIFETIME);
        this.material = new Material(stage.random());
    }

    /**
     * Five messages per act of the customer; a text may have 2,048 bytes, 682 characters at worst.
     */
    @Override
    public Limits limits() {
        return new Limits(2048, 5);
    }

    @Override
    public void acted(PlayedAccount account, Act act) {
        if (act instanceof Act.Showed shown) {
            pictures.keep("media-" + shown.id(), shown.picture());
        }
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        return switch (String.join("/", call.steps())) {
            case "cgi-bin/token" -> token(call, accounts, true);
            case "cgi-bin/stable_token" -> token(call, accounts, call.body().flag("force_refresh"));
            case "cgi-bin/media/upload" -> upload(call);
            case "cgi-bin/media/get" -> given(call);
            case "cgi-bin/message/custom/send" -> send(call, counter);
            case "cgi-bin/message/custom/typing" -> typing(call, counter);
            case "cgi-bin/draft/add", "cgi-bin/freepublish/submit", "cgi-bin/freepublish/get" ->
                    drafts.answer(call, tokens, counter);
            default -> error(-1, "system error: no such path");
        };
    }

    @Override
    public void expireTokens(PlayedAccount account) {
        tokens.expire(account);
    }

    /** There are neither echoes nor receipts. */
    @Override
    public String grant(PlayedAccount account) {
        return "app_secret";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        return List.of();
    }

    private ApiAnswer token(Call call, List<PlayedAccount> accounts, boolean fresh) {
        if (!call.parameter("grant_type").orElse("").equals("client_credential")) {
            return error(40002, "invalid grant_type");
        }
        String appId = call.parameter("appid").orElse("");
        Optional<PlayedAccount> account =
                accounts.stream().filter(a -> a.credential("app_id").equals(appId)).findFirst();
        if (account.isEmpty()) {
            return error(40013, "invalid appid");
        }
        if (!account.get().credential("app_secret").equals(call.parameter("secret").orElse(""))) {
            return error(40125, "invalid appsecret");
        }
        String token = fresh ? tokens.renew(account.get()) : tokens.present(account.get());
        return json(
                Json.object()
                        .put("access_token", token)
                        .put("expires_in", LIFETIME.toSeconds())
                        .build());
    }

    private ApiAnswer send(Call call, Counter counter) {
        String token = call.query().textOrEmpty("access_token");
        Optional<PlayedAccount> account = tokens.owner(token);
        if (account.isEmpty()) {
            return SendWording.INSTANCE.refused(Refusal.UNKNOWN_TOKEN);
        }
        Posting posting =
                new Posting(
                        account.get(),
                        call.body().textOrEmpty("touser"),
                        text(call.body(), account.get()),
                        false,
                        "",
                        "",
                        WINDOW,
                        call.raw());
        if (!tokens.isGood(token)) {
            return counter.refuse(posting, SendWording.INSTANCE, Refusal.EXPIRED_TOKEN);
        }
        return Set.of("text", "image", "voice").contains(call.body().textOrEmpty("msgtype"))
                ? counter.take(posting, SendWording.INSTANCE)
                : counter.refuse(posting, SendWording.INSTANCE, Refusal.BAD_REQUEST);
    }

    /**
     * Half a minute after an exchange of messages at most, and not again while it is shown, which
     * is a quarter of a minute or until a message follows.
     */
    private ApiAnswer typing(Call call, Counter counter) {
        String token = call.query().textOrEmpty("access_token");
        Optional<PlayedAccount> account = tokens.owner(token);
        if (account.isEmpty()) {
            return SendWording.INSTANCE.refused(Refusal.UNKNOWN_TOKEN);
        }
        String to = call.body().textOrEmpty("touser");
        Posting posting = new Posting(account.get(), to, "", false, "", "", WINDOW, call.raw());
        if (!tokens.isGood(token)) {
            return counter.refuse(posting, SendWording.INSTANCE, Refusal.EXPIRED_TOKEN);
        }
        if (!call.body().textOrEmpty("command").equals("Typing")) {
            return error(45072, "invalid command");
        }
        if (isPast(account.get().lastExchange(to), EXCHANGE)) {
            return error(45080, "need a message within the last 30 seconds");
        }
        Optional<Instant> shown = account.get().lastShown(to, TYPING);
        return shown.isPresent() && !isPast(shown, SHOWN)
                ? error(45081, "typing already")
                : counter.show(posting, SendWording.INSTANCE, TYPING);
    }

    private boolean isPast(Optional<Instant> since, Duration time) {
        return since.filter(at -> at.plus(time).isBefore(clock.instant())).isPresent();
    }

    private String text(Json body, PlayedAccount account) {
        String type = body.textOrEmpty("msgtype");
        return type.equals("text")
                ? body.obj("text").textOrEmpty("content")
                : material.note(account, type, body.obj(type).textOrEmpty("media_id")).orElse("");
    }

    /** What a customer sent, by its media id. */
    private ApiAnswer given(Call call) {
        String token = call.query().textOrEmpty("access_token");
        if (!tokens.isGood(token)) {
            return SendWording.INSTANCE.refused(
                    tokens.owner(token).isEmpty() ? Refusal.UNKNOWN_TOKEN : Refusal.EXPIRED_TOKEN);
        }
        return pictures.file(call.query().textOrEmpty("media_id"))
                .orElseGet(() -> error(40007, "invalid media_id"));
    }

    /** Temporary material: pictures and voice. */
    private ApiAnswer upload(Call call) {
        String token = call.query().textOrEmpty("access_token");
        Optional<PlayedAccount> account = tokens.owner(token);
        if (account.isEmpty() || !tokens.isGood(token)) {
            return SendWording.INSTANCE.refused(
                    account.isEmpty() ? Refusal.UNKNOWN_TOKEN : Refusal.EXPIRED_TOKEN);
        }
        String type = call.query().textOrEmpty("type");
        Optional<byte[]> file =
                FileForm.file(call.header("content-type"), call.bytes().bytes(), "media");
        if (file.isEmpty()) {
            return error(41005, "media data missing");
        }
        String kind = Shown.kind(file.get());
        boolean picture = type.equals("image") && Set.of("jpeg", "png", "gif").contains(kind);
        boolean voice = type.equals("voice") && Set.of("amr", "mp3").contains(kind);
        if (!picture && !voice) {
            return error(40004, "invalid media type");
        }
        if (file.get().length > (picture ? 10 : 2) << 20) {
            return error(45001, "media size out of limit");
        }
        return json(
                Json.object()
                        .put("type", type)
                        .put("media_id", material.keep(account.get(), type, file.get()))
                        .put("created_at", clock.instant().getEpochSecond())
                        .build());
    }

    static ApiAnswer error(int code, String message) {
        return json(Json.object().put("errcode", code).put("errmsg", message).build());
    }

    static ApiAnswer json(Json body) {
        return ApiAnswer.json(200, JsonWriter.write(body));
    }

    enum SendWording implements Wording {
        INSTANCE;

        /** The platform tells no message id. */
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return error(0, "ok");
        }

        @Override
        public ApiAnswer refused(Refusal refusal) {
            return switch (refusal) {
                case RATE_LIMIT -> error(45011, "api minute-quota reach limit, must slower");
                case EXPIRED_TOKEN -> error(42001, "access_token expired");
                case UNKNOWN_TOKEN ->
                        error(40001, "invalid credential, access_token is invalid or not latest");
                case CLOSED_WINDOW ->
                        error(45015, "response out of time limit or subscription is canceled");
                case QUOTA_USED -> error(45047, "out of response count limit");
                case NO_RECIPIENT -> error(40003, "invalid openid");
                case TOO_LONG -> error(45002, "content size out of limit");
                case BAD_REQUEST -> error(47001, "data format error");
                case SERVER_ERROR -> error(-1, "system error");
            };
        }
    }
}
