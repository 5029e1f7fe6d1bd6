package org.socialcare.local.simulators.signed;

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
import org.socialcare.local.simulators.Shown;
import org.socialcare.local.simulators.Stage;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The chat's door for replies: it checks signature and age, and takes every id once. */
public final class ChatApi implements PlatformApi {
    private static final Duration EVER = Duration.ofDays(36_500);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int LARGEST = 10 << 20;
    private static final Set<String> KINDS =
            Set.of("jpeg", "png", "gif", "webp", "mp4", "mp3", "amr", "ogg", "pdf", "zip");

    private static final int LONGEST_POST = 10_000;

    private final InstantSource clock;
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();

    public ChatApi(Stage stage) {
        this.clock = stage.clock();
    }

    @Override
    public Limits limits() {
        return new Limits(4000, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        if (!call.method().equals("POST") || !Set.of("replies", "posts").contains(call.step(0))) {
            return ReplyWording.error(404, "no_such_path");
        }
        Optional<PlayedAccount> account =
                accounts.stream().filter(played -> isSigned(call, played)).findFirst();
        return account.map(played -> take(call, played, counter))
                .orElseGet(() -> ReplyWording.error(401, "signature"));
    }

    /** There are no tokens; the next reply is refused as if its secret had been changed. */
    @Override
    public void expireTokens(PlayedAccount account) {
        locked.add(account.channel().account());
    }

    @Override
    public String grant(PlayedAccount account) {
        return account.credential("reply_secret").isEmpty() ? "secret" : "reply_secret";
    }

    /** The old secret is refused by itself. */
    @Override
    public void revoked(PlayedAccount account) {}

    /** The chat shows the reply to its visitor and tells when it did. */
    @Override
    public List<Later> aftermath(Accepted accepted) {
        Act arrived =
                new Act.Arrived(
                        new Customer(accepted.posting().to(), ""),
                        List.of(accepted.messageId()),
                        accepted.at());
        return accepted.posting().isPublic()
                ? List.of()
                : List.of(new Later(Duration.ofMillis(300), arrived));
    }

    private ApiAnswer take(Call call, PlayedAccount account, Counter counter) {
        return call.step(0).equals("posts")
                ? publish(call, account, counter)
                : reply(call, account, counter);
    }

    /** A post is shown to every visitor; told again it is the same. */
    private ApiAnswer publish(Call call, PlayedAccount account, Counter counter) {
        Json post = call.body().obj("post");
        String id = post.textOrEmpty("id");
        ReplyWording wording = new ReplyWording(id, taken);
        List<String> notes =
                post.arr("media").stream()
                        .map(one -> Shown.described(shown(one), one.textOrEmpty("description")))
                        .toList();
        String text = Shown.beside(post.textOrEmpty("text"), notes);
        Posting posting = Posting.ownPost(account, text, call.raw());
        if (locked.remove(account.channel().account())) {
            return counter.refuse(posting, wording, Refusal.EXPIRED_TOKEN);
        }
        String before = taken.get(id);
        if (before != null) {
            return ReplyWording.answer(409, before);
        }
        boolean complete = notes.stream().allMatch(note -> note.startsWith("["));
        return complete && !id.isEmpty() && id.equals(call.header("idempotency-key"))
                ? counter.publish(posting, wording, LONGEST_POST)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    private ApiAnswer reply(Call call, PlayedAccount account, Counter counter) {
        Json reply = call.body().obj("reply");
        String id = reply.textOrEmpty("id");
        boolean comment = reply.textOrEmpty("kind").equals("comment");
        ReplyWording wording = new ReplyWording(id, taken);
        Posting posting =
                new Posting(
                        account,
                        reply.obj("customer").textOrEmpty("id"),
                        reply.get("attachment").isPresent()
                                ? shown(reply.obj("attachment"))
                                : reply.textOrEmpty("text"),
                        comment,
                        reply.textOrEmpty("post"),
                        id,
                        EVER,
                        call.raw());
        if (locked.remove(account.channel().account())) {
            return counter.refuse(posting, wording, Refusal.EXPIRED_TOKEN);
        }
        String before = taken.get(id);
        if (before != null) {
            return ReplyWording.answer(409, before);
        }
        boolean complete =
                call.body().number("version").orElse(0) == 1
                        && !id.isEmpty()
                        && id.equals(call.header("idempotency-key"));
        return complete
                ? counter.take(posting, wording)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    /** The chat fetches what it is offered; nothing, if it is not there or not as announced. */
    private static String shown(Json attachment) {
        long bytes = attachment.number("bytes").orElse(0);
        return Shown.at(attachment.textOrEmpty("url"), KINDS, LARGEST)
                .filter(note -> note.contains(" " + bytes + " bytes "))
                .orElse("");
    }

    private boolean isSigned(Call call, PlayedAccount account) {
        String timestamp = call.header("x-socialcare-timestamp");
        byte[] body = call.raw().getBytes(StandardCharsets.UTF_8);
        String secret = account.credential(grant(account));
        return isRecent(timestamp)
                && ChatSeal.of(secret, timestamp, body)
                        .equals(call.header("x-socialcare-signature"));
    }

    private boolean isRecent(String timestamp) {
        long second = Json.of(timestamp).asNumber().orElse(0);
        return second > 0
                && second < Integer.MAX_VALUE
                && Duration.between(Instant.ofEpochSecond(second), clock.instant())
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    /**
     * The chat's answers.
     *
     * @param own the reply's id
     * @param taken remembers under which id of the chat a reply was taken
     */
    private record ReplyWording(String own, Map<String, String> taken) implements Wording {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            taken.put(own, messageId);
            return answer(201, messageId);
        }

        @Override
        public ApiAnswer refused(Refusal refusal) {
            return switch (refusal) {
                case RATE_LIMIT ->
                        new ApiAnswer(
                                429, Map.of("retry-after", "15"), error(429, "too_many").body());
                case EXPIRED_TOKEN, UNKNOWN_TOKEN -> error(401, "signature");
                case CLOSED_WINDOW, QUOTA_USED -> error(410, "chat_closed");
                case NO_RECIPIENT -> error(404, "unknown_customer");
                case TOO_LONG -> error(422, "too_long");
                case BAD_REQUEST -> error(400, "bad_request");
                case SERVER_ERROR -> error(503, "trouble");
            };
        }

        static ApiAnswer answer(int status, String id) {
            return ApiAnswer.json(status, JsonWriter.write(Json.object().put("id", id).build()));
        }

        static ApiAnswer error(int status, String name) {
            return ApiAnswer.json(
                    status, JsonWriter.write(Json.object().put("error", name).build()));
        }
    }
}
