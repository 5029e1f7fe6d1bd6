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

/**
 * One platform, played: people act on it and it tells the brand; the brand answers through its API
 * and it tells the people.
 */
public final class PlayedPlatform implements Simulator {
    private final Stage stage;
    private final Dialect dialect;
    private final PlatformApi api;
    private final Counter counter;
    private final List<PlayedAccount> accounts;
    private final List<Consumer<Accepted>> watchers = new CopyOnWriteArrayList<>();

    PlayedPlatform(Stage stage, Dialect dialect, PlatformApi api, List<DemoChannel> channels) {
        this.stage = stage;
        this.dialect = dialect;
        this.api = api;
        this.accounts =
                channels.stream()
                        .filter(channel -> channel.platform().equals(dialect.platform()))
                        .map(channel -> new PlayedAccount(withApi(channel)))
                        .toList();
        this.counter =
                new Counter(
                        stage.clock(),
                        stage.pause(),
                        api.limits(),
                        this::newId,
                        api::expireTokens,
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
            case "faults" -> script(taken);
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
                            deliver(played.channel(), acts);
                        });
    }

    /** Calls it with every message that reaches a customer, soon after it was taken. */
    public void watch(Consumer<Accepted> watcher) {
        watchers.add(watcher);
    }

    private void deliver(DemoChannel channel, List<Act> acts) {
        var webhook = stage.http().resolve("/webhooks/" + channel.id());
        for (Signed delivery : dialect.tell(channel, acts, stage.clock().instant())) {
            stage.courier().deliver(webhook, delivery, dialect.retries());
        }
    }

    private void tell(Accepted accepted) {
        for (PlatformApi.Later later : api.aftermath(accepted)) {
            stage.timetable()
                    .after(
                            later.after(),
                            () -> deliver(accepted.account().channel(), List.of(later.act())));
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

    private ApiAnswer script(Call call) {
        String name = call.body().textOrEmpty("account");
        Optional<PlayedAccount> played = account(name);
        if (played.isEmpty()) {
            return ApiAnswer.json(404, problem("no account " + name + " is played here"));
        }
        List<String> words =
                call.body().arr("next").stream().flatMap(word -> word.asText().stream()).toList();
        List<Fault> faults = words.stream().flatMap(word -> Fault.of(word).stream()).toList();
        if (faults.isEmpty() || faults.size() < words.size()) {
            return ApiAnswer.json(400, problem("next must list some of " + Fault.words()));
        }
        played.get().willFail(faults);
        return ApiAnswer.json(200, "{\"queued\":" + faults.size() + "}");
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
