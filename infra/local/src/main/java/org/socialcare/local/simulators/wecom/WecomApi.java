package org.socialcare.local.simulators.wecom;

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
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * WeCom's interface as far as customer service goes: the token, the pages of messages, and the send
 * call. Every answer has status 200; the truth is in {@code errcode}.
 */
public final class WecomApi implements PlatformApi {
    private static final Duration WINDOW = Duration.ofDays(2);
    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final int LARGEST_PAGE = 1000;
    private static final int SMALLEST = 5;
    private static final Set<String> TYPES = Set.of("text", "image", "voice", "video", "file");

    private final InstantSource clock;
    private final Tokens tokens;
    private final Material material;
    private final Pictures pictures = new Pictures();
    private final Map<String, KfLog> logs = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    public WecomApi(Stage stage) {
        this.clock = stage.clock();
        this.tokens = new Tokens(stage, "", LIFETIME);
        this.material = new Material(stage.random());
    }

    /** Five messages per act of the customer; a text may have 2,048 bytes. */
    @Override
    public Limits limits() {
        return new Limits(2048, 5);
    }

    @Override
    public void acted(PlayedAccount account, Act act) {
        log(account).add(act, clock.instant());
        if (act instanceof Act.Showed shown) {
            pictures.keep("media-" + shown.id(), shown.picture());
        }
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        return switch (String.join("/", call.steps())) {
            case "cgi-bin/gettoken" -> token(call, accounts);
            case "cgi-bin/kf/sync_msg" -> page(call);
            case "cgi-bin/media/upload" -> upload(call);
            case "cgi-bin/media/get" -> given(call);
            case "cgi-bin/kf/send_msg" -> send(call, counter);
            default -> error(-1, "system busy: no such path");
        };
    }

    @Override
    public void expireTokens(PlayedAccount account) {
        tokens.expire(account);
    }

    /** What was sent by interface is neither repeated nor receipted. */
    @Override
    public String grant(PlayedAccount account) {
        return "corp_secret";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        return List.of();
    }

    private ApiAnswer token(Call call, List<PlayedAccount> accounts) {
        String corp = call.query().textOrEmpty("corpid");
        String secret = call.query().textOrEmpty("corpsecret");
        Optional<PlayedAccount> account =
                accounts.stream()
                        .filter(a -> a.credential("corp_id").equals(corp))
                        .filter(a -> a.credential("corp_secret").equals(secret))
                        .findFirst();
        return account.map(
                        a ->
                                json(
                                        Json.object()
                                                .put("errcode", 0)
                                                .put("errmsg", "ok")
                                                .put("access_token", tokens.present(a))
                                                .put("expires_in", LIFETIME.toSeconds())
                                                .build()))
                .orElseGet(() -> error(40001, "invalid credential"));
    }

    private ApiAnswer page(Call call) {
        String token = call.query().textOrEmpty("access_token");
        Optional<PlayedAccount> account = tokens.owner(token);
        if (account.isEmpty()) {
            return SendWording.refusal(Refusal.UNKNOWN_TOKEN);
        }
        if (!tokens.isGood(token)) {
            return SendWording.refusal(Refusal.EXPIRED_TOKEN);
        }
        String asked = call.body().text("open_kfid").orElse(account.get().credential("open_kfid"));
        if (!asked.equals(account.get().credential("open_kfid"))) {
            return error(95000, "invalid open_kfid");
        }
        String callback = call.body().textOrEmpty("token");
        if (!callback.isEmpty()
                && !CallbackToken.isGood(account.get().channel(), callback, clock.instant())) {
            return error(95007, "invalid msg token");
        }
        int limit = Math.clamp(call.body().number("limit").orElse(LARGEST_PAGE), 1, 1000);
        KfLog.Page page = log(account.get()).page(call.body().textOrEmpty("cursor"), limit);
        return json(
                Json.object()
                        .put("errcode", 0)
                        .put("errmsg", "ok")
                        .put("next_cursor", page.cursor())
                        .put("has_more", page.more() ? 1 : 0)
                        .put("msg_list", page.items())
                        .build());
    }

    private ApiAnswer send(Call call, Counter counter) {
        String token = call.query().textOrEmpty("access_token");
        Optional<PlayedAccount> account = tokens.owner(token);
        if (account.isEmpty()) {
            return SendWording.refusal(Refusal.UNKNOWN_TOKEN);
        }
        String id = call.body().textOrEmpty("msgid");
        SendWording wording = new SendWording(id, taken);
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
            return counter.refuse(posting, wording, Refusal.EXPIRED_TOKEN);
        }
        if (!call.body().textOrEmpty("open_kfid").equals(account.get().credential("open_kfid"))) {
            return error(95000, "invalid open_kfid");
        }
        if (!id.isEmpty() && taken.contains(id)) {
            return wording.accepted(posting, id);
        }
        boolean complete =
                TYPES.contains(call.body().textOrEmpty("msgtype"))
                        && (id.isEmpty() || SendWording.isMessageId(id));
        return complete
                ? counter.take(posting, wording)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
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
            return SendWording.refusal(
                    tokens.owner(token).isEmpty() ? Refusal.UNKNOWN_TOKEN : Refusal.EXPIRED_TOKEN);
        }
        return pictures.file(call.query().textOrEmpty("media_id"))
                .orElseGet(() -> error(40007, "invalid media_id"));
    }

    /** Temporary material, which all apps of a company share. */
    private ApiAnswer upload(Call call) {
        String token = call.query().textOrEmpty("access_token");
        Optional<PlayedAccount> account = tokens.owner(token);
        if (account.isEmpty() || !tokens.isGood(token)) {
            return SendWording.refusal(
                    account.isEmpty() ? Refusal.UNKNOWN_TOKEN : Refusal.EXPIRED_TOKEN);
        }
        String type = call.query().textOrEmpty("type");
        Optional<byte[]> file =
                FileForm.file(call.header("content-type"), call.bytes().bytes(), "media");
        if (file.isEmpty()) {
            return error(40063, "some parameters are empty");
        }
        Optional<Integer> largest = largest(type, Shown.kind(file.get()));
        if (largest.isEmpty()) {
            return error(40004, "invalid media type");
        }
        if (file.get().length <= SMALLEST || file.get().length > largest.get()) {
            return error(40006, "invalid media size");
        }
        return json(
                Json.object()
                        .put("errcode", 0)
                        .put("errmsg", "ok")
                        .put("type", type)
                        .put("media_id", material.keep(account.get(), type, file.get()))
                        .put("created_at", Long.toString(clock.instant().getEpochSecond()))
                        .build());
    }

    private static Optional<Integer> largest(String type, String kind) {
        return switch (type) {
            case "image" -> Optional.of(10 << 20).filter(_ -> Set.of("jpeg", "png").contains(kind));
            case "voice" -> Optional.of(2 << 20).filter(_ -> kind.equals("amr"));
            case "video" -> Optional.of(10 << 20).filter(_ -> kind.equals("mp4"));
            case "file" -> Optional.of(20 << 20);
            default -> Optional.empty();
        };
    }

    private KfLog log(PlayedAccount account) {
        return logs.computeIfAbsent(
                account.channel().account(), _ -> new KfLog(account.credential("open_kfid")));
    }

    private static ApiAnswer error(int code, String message) {
        return json(Json.object().put("errcode", code).put("errmsg", message).build());
    }

    private static ApiAnswer json(Json body) {
        return ApiAnswer.json(200, JsonWriter.write(body));
    }
}
