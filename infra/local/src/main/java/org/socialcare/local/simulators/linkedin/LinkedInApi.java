package org.socialcare.local.simulators.linkedin;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** LinkedIn's interface as far as a page's comments go. */
public final class LinkedInApi implements PlatformApi {
    private static final Duration LIFETIME = Duration.ofDays(60);
    private static final Duration GRANT = Duration.ofDays(365);
    private static final int LARGEST_PAGE = 100;

    private final Tokens tokens;
    private final Images images;
    private final Map<PlayedAccount, List<Json>> told = new HashMap<>();

    public LinkedInApi(Stage stage) {
        this.tokens = new Tokens(stage, "AQX", LIFETIME);
        this.images = new Images(stage.random());
    }

    @Override
    public Limits limits() {
        return new Limits(1250, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        if (String.join("/", call.steps()).equals("oauth/v2/accessToken")) {
            return token(call, accounts);
        }
        String shown = shown(call);
        Optional<PlayedAccount> account = tokens.owner(shown);
        if (account.isEmpty()) {
            return CommentWording.error(401, 65600, "Invalid access token");
        }
        if (call.method().equals("PUT") && call.step(0).equals("dms-uploads")) {
            return tokens.isGood(shown) ? images.put(call, account.get()) : expired();
        }
        if (call.header("linkedin-version").length() != 6
                || !call.header("x-restli-protocol-version").equals("2.0.0")) {
            return CommentWording.error(426, 0, "Requested version is not active");
        }
        return switch (call.method() + " " + call.step(1)) {
            case "POST posts" ->
                    Shares.write(call, account.get(), images, tokens.isGood(shown), counter);
            case "POST images" ->
                    tokens.isGood(shown) ? images.place(call, account.get()) : expired();
            case "POST socialActions" -> comment(call, account.get(), counter);
            case "GET socialActions" ->
                    tokens.isGood(shown) ? lookUp(call, account.get()) : expired();
            case "GET organizationalEntityNotifications" ->
                    tokens.isGood(shown) ? history(call, account.get()) : expired();
            default -> CommentWording.error(404, 0, "No virtual resource found");
        };
    }

    private static ApiAnswer expired() {
        return CommentWording.error(401, 65601, "The token used in the request has expired");
    }

    @Override
    public synchronized void acted(PlayedAccount account, Act act) {
        new LinkedInEvents(account.credential("organization"))
                .notification(act)
                .ifPresent(one -> told.computeIfAbsent(account, _ -> new ArrayList<>()).add(one));
    }

    @Override
    public void expireTokens(PlayedAccount account) {
        tokens.expire(account);
    }

    @Override
    public String grant(PlayedAccount account) {
        return "refresh_token";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        Posting posting = accepted.posting();
        Act own =
                new Act.Answered(
                        new Customer(posting.account().credential("organization"), ""),
                        accepted.messageId(),
                        accepted.at(),
                        posting.post(),
                        posting.to(),
                        posting.text());
        acted(posting.account(), own);
        return List.of(new Later(Duration.ofMillis(400), own));
    }

    /** The grant is not prolonged by its use; here it always has its whole year before it. */
    private ApiAnswer token(Call call, List<PlayedAccount> accounts) {
        for (PlayedAccount account : accounts) {
            if (is(call, account, "client_id")
                    && is(call, account, "client_secret")
                    && is(call, account, "refresh_token")) {
                return CommentWording.json(
                        200,
                        Json.object()
                                .put("access_token", tokens.renew(account))
                                .put("expires_in", LIFETIME.toSeconds())
                                .put("refresh_token", account.credential("refresh_token"))
                                .put("refresh_token_expires_in", GRANT.toSeconds()));
            }
        }
        return CommentWording.json(
                400,
                Json.object()
                        .put("error", "invalid_request")
                        .put("error_description", "The provided refresh token is invalid"));
    }

    private static boolean is(Call call, PlayedAccount account, String name) {
        String shown = call.parameter(name).orElse("");
        return !shown.isEmpty() && shown.equals(account.credential(name));
    }

    private ApiAnswer comment(Call call, PlayedAccount account, Counter counter) {
        String post = call.step(2);
        String parent = call.body().textOrEmpty("parentComment");
        Posting posting =
                new Posting(
                        account,
                        parent.isEmpty() ? post : parent,
                        call.body().obj("message").textOrEmpty("text"),
                        true,
                        post,
                        "",
                        Duration.ZERO,
                        call.raw());
        if (!tokens.isGood(shown(call))) {
            return counter.refuse(posting, CommentWording.INSTANCE, Refusal.EXPIRED_TOKEN);
        }
        boolean ours =
                call.body().textOrEmpty("actor").equals(account.credential("organization"))
                        && call.body().textOrEmpty("object").equals(post)
                        && call.step(3).equals("comments");
        return ours
                ? counter.take(posting, CommentWording.INSTANCE)
                : counter.refuse(posting, CommentWording.INSTANCE, Refusal.BAD_REQUEST);
    }

    private static ApiAnswer lookUp(Call call, PlayedAccount account) {
        String urn = "urn:li:comment:(" + call.step(2) + "," + call.step(4) + ")";
        return account.comment(urn)
                .map(
                        said ->
                                CommentWording.json(
                                        200,
                                        Json.object()
                                                .put("actor", said.who().id())
                                                .put("id", call.step(4))
                                                .put("commentUrn", urn)
                                                .put("object", said.post())
                                                .putUnlessEmpty("parentComment", said.parent())
                                                .put(
                                                        "message",
                                                        Json.object()
                                                                .put("text", said.text())
                                                                .build())))
                .orElseGet(() -> CommentWording.error(404, 0, "Comment not found"));
    }

    private synchronized ApiAnswer history(Call call, PlayedAccount account) {
        if (!call.query()
                .textOrEmpty("organizationalEntity")
                .equals(account.credential("organization"))) {
            return CommentWording.error(403, 100, "Not enough permissions");
        }
        long from = since(call.query().textOrEmpty("timeRange"));
        List<Json> all =
                told.getOrDefault(account, List.of()).stream()
                        .filter(one -> one.number("lastModifiedAt").orElse(0) >= from)
                        .toList();
        int start = Math.clamp(call.query().number("start").orElse(0), 0, all.size());
        int count = Math.clamp(call.query().number("count").orElse(10), 1, LARGEST_PAGE);
        int end = Math.min(all.size(), start + count);
        List<Json> links =
                end < all.size() ? List.of(Json.object().put("rel", "next").build()) : List.of();
        Json paging =
                Json.object().put("start", start).put("count", count).put("links", links).build();
        return CommentWording.json(
                200, Json.object().put("elements", all.subList(start, end)).put("paging", paging));
    }

    /** The number behind {@code start:}; nothing else of the range matters here. */
    private static long since(String range) {
        int begin = range.indexOf("start:") + "start:".length();
        int end = begin;
        while (end < range.length() && Character.isDigit(range.charAt(end))) {
            end++;
        }
        return Json.of(range.substring(Math.min(begin, end), end)).asNumber().orElse(0);
    }

    private static String shown(Call call) {
        String header = call.header("authorization");
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    }
}
