package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.extension.Sent;
import org.socialcare.local.extension.Simulator;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One platform, played: people act on it and it tells the brand; the brand answers through its API
 * and it tells the people.
 */
public final class PlayedPlatform implements Simulator {
    private static final int SHORTEST = 32;

    private final Stage stage;
    private final Dialect dialect;
    private final PlatformApi api;
    private final Counter counter;
    private final List<PlayedAccount> accounts;
    private final Post post;
    private final List<Consumer<Accepted>> watchers = new CopyOnWriteArrayList<>();
    private final List<Runnable> told = new CopyOnWriteArrayList<>();

    PlayedPlatform(Stage stage, Dialect dialect, PlatformApi api, List<DemoChannel> channels) {
        this.stage = stage;
        this.dialect = dialect;
        this.api = api;
        this.accounts =
                channels.stream()
                        .filter(channel -> channel.platform().equals(dialect.platform()))
                        .map(channel -> new PlayedAccount(withApi(channel)))
                        .toList();
        this.post = new Post(stage.courier(), stage.timetable());
        this.counter =
                new Counter(
                        stage.clock(),
                        stage.pause(),
                        api.limits(),
                        this::newId,
                        api::expireTokens,
                        this::revoke,
                        this::tell);
    }

    @Override
    public String platform() {
        return dialect.platform();
    }

    /** How it words and signs what it delivers. */
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<DemoChannel> channels() {
        return accounts.stream().map(PlayedAccount::channel).toList();
    }

    @Override
    public ApiAnswer answer(ApiCall call) {
        Call taken = Call.of(call);
        return switch (taken.step(0)) {
            case "faults" -> named(taken, account -> Orders.take(account, taken.body()));
            case "grants" -> named(taken, this::grant);
            case "acts" -> act(taken);
            case "pictures" -> Pictures.named(taken.step(1));
            default -> api.answer(taken, accounts, counter);
        };
    }

    @Override
    public List<Sent> sent(String account) {
        return account(account).map(PlayedAccount::sent).orElse(List.of());
    }

    /** Something happens; the brand is told as the platform would tell it. */
    public void perform(String account, List<Act> acts) {
        account(account)
                .ifPresent(
                        played -> {
                            acts.forEach(played::acted);
                            acts.forEach(act -> api.acted(played, act));
                            deliver(played, acts);
                        });
    }

    /** Calls it with every message that reaches a customer, soon after it was taken. */
    public void watch(Consumer<Accepted> watcher) {
        watchers.add(watcher);
    }

    private void deliver(PlayedAccount account, List<Act> acts) {
        var channel = account.channel();
        var webhook = stage.http().resolve("/webhooks/" + channel.id());
        for (Signed delivery : dialect.tell(channel, acts, stage.clock().instant())) {
            post.deliver(account, webhook, delivery, dialect.retries());
        }
    }

    private void tell(Accepted accepted) {
        for (PlatformApi.Later later : api.aftermath(accepted)) {
            stage.timetable()
                    .after(later.after(), () -> deliver(accepted.account(), List.of(later.act())));
        }
        for (Consumer<Accepted> watcher : watchers) {
            watcher.accept(accepted);
        }
    }

    private String newId(Posting posting) {
        return posting.isPublic()
                ? dialect.commentId(posting.post(), stage.random())
                : dialect.messageId(stage.random());
    }

    private ApiAnswer named(Call call, Function<PlayedAccount, ApiAnswer> what) {
        String name = call.body().textOrEmpty("account");
        return account(name)
                .map(what)
                .orElseGet(
                        () ->
                                ApiAnswer.json(
                                        404, problem("no account " + name + " is played here")));
    }

    /** Access ends: what was granted, and all tokens that came of it. */
    private void revoke(PlayedAccount account) {
        String credential = api.grant(account);
        String old = account.credential(credential);
        account.revoke(credential, Drawn.word(stage.random(), Math.max(SHORTEST, old.length())));
        api.revoked(account);
    }

    /** A person grants access anew. */
    private ApiAnswer grant(PlayedAccount account) {
        account.grant();
        told.forEach(Runnable::run);
        return ApiAnswer.json(200, "{\"granted\":true}");
    }

    @Override
    public void onGrant(Runnable told) {
        this.told.add(told);
    }

    /**
     * Lets a customer write, comment, show a picture or take a message back; says who and as what.
     */
    private ApiAnswer act(Call call) {
        Json wish = call.body();
        String name = wish.textOrEmpty("account");
        String text = wish.textOrEmpty("text");
        String kind = wish.textOrEmpty("kind");
        if (account(name).isEmpty() || (text.isEmpty() && !kind.equals("taken-back"))) {
            return ApiAnswer.json(400, problem("name an account that is played here, and a text"));
        }
        if (kind.equals("image") && !Pictures.NAMES.contains(text)) {
            return ApiAnswer.json(
                    400,
                    problem(
                            "text names no picture; there are "
                                    + String.join(", ", Pictures.NAMES)));
        }
        DemoChannel channel = account(name).get().channel();
        Customer who =
                new Customer(
                        wish.text("customer").orElseGet(() -> dialect.customerId(stage.random())),
                        wish.textOrEmpty("name"));
        String message = wish.text("message").orElseGet(() -> dialect.messageId(stage.random()));
        Act act =
                switch (kind) {
                    case "comment" -> comment(channel, who, wish, text);
                    case "image" ->
                            new Act.Showed(who, message, stage.clock().instant(), picture(text));
                    case "taken-back" -> new Act.TookBack(who, message, stage.clock().instant());
                    default -> new Act.Wrote(who, message, stage.clock().instant(), text);
                };
        if (dialect.tell(channel, List.of(act), stage.clock().instant()).isEmpty()) {
            return ApiAnswer.json(409, problem("the platform tells nobody of that"));
        }
        perform(name, List.of(act));
        var answer = Json.object().put("customer", who.id()).put("message", message);
        if (act instanceof Act.Commented comment) {
            answer.put("post", comment.post());
        }
        return ApiAnswer.json(200, JsonWriter.write(answer.build()));
    }

    /** Where the platform shows the picture of that name. */
    private String picture(String name) {
        return stage.http()
                .resolve("/local/platforms/" + platform() + "/pictures/" + name + ".png")
                .toString();
    }

    private Act comment(DemoChannel channel, Customer who, Json wish, String text) {
        String post = wish.text("post").orElseGet(() -> dialect.postId(channel, stage.random()));
        String id = dialect.commentId(post, stage.random());
        return new Act.Commented(who, id, stage.clock().instant(), post, "", text);
    }

    private Optional<PlayedAccount> account(String name) {
        return accounts.stream()
                .filter(account -> account.channel().account().equals(name))
                .findFirst();
    }

    private DemoChannel withApi(DemoChannel channel) {
        Map<String, String> credentials = new HashMap<>(channel.credentials());
        credentials.put("api", stage.http().resolve("/local/platforms/" + platform()).toString());
        return new DemoChannel(
                channel.platform(), channel.account(), channel.name(), channel.team(), credentials);
    }

    private static String problem(String words) {
        return JsonWriter.write(Json.object().put("error", words).build());
    }
}
