package org.socialcare.system;

import org.socialcare.local.LocalRuntime;
import org.socialcare.local.Pace;
import org.socialcare.local.Settings;
import org.socialcare.local.aws.Trouble;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A suite of its own whose functions are ended, refused and robbed of rights. Queues show a message
 * that failed again after seconds instead of minutes, and reports come only when they are ordered;
 * everything else is as deployed.
 */
final class HostileSuite implements AutoCloseable {
    private static final Duration REDELIVERY = Duration.ofSeconds(3);

    /** What keeps failing is tried until the queue sets it aside, by functions that start anew. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalRuntime runtime;
    private final Suite suite;

    HostileSuite() {
        var root = Path.of(System.getProperty("repository.root"));
        var elsewhere = Elsewhere.services();
        if (elsewhere.isPresent()) {
            Suite.stop();
        }
        this.runtime =
                LocalRuntime.start(
                        Settings.inMemory(root)
                                .on(elsewhere)
                                .at(Pace.hurried(REDELIVERY))
                                .withEnvironments(1));
        this.suite = Suite.of(runtime);
    }

    Suite suite() {
        return suite;
    }

    LocalRuntime runtime() {
        return runtime;
    }

    void order(String function, String operation, Trouble.Kind kind, int skip, int times) {
        runtime.faults().order(new Trouble(function, operation, kind, skip, times));
    }

    /** Every function's short name. */
    List<String> functions() {
        return runtime.template().functions().stream().map(each -> each.shortName()).toList();
    }

    String alarm(String id) {
        return each(JsonReader.read(runtime.alarms()), "alarm", id).textOrEmpty("state");
    }

    /** How many messages a queue of that logical id holds, delayed and worked on ones included. */
    long depth(String id) {
        var queue = each(JsonReader.read(runtime.health()).arr("queues"), "queue", id);
        return count(queue, "waiting") + count(queue, "delayed") + count(queue, "inFlight");
    }

    /** Whether nothing is left to do in the queues that functions read. */
    boolean quiet() {
        return busy().isEmpty();
    }

    /** Waits until nothing is left to do in them. */
    void becomesQuiet() {
        Eventually.holds(PATIENCE, () -> "nothing is left to do: " + busy(), this::quiet);
    }

    private List<Json> busy() {
        return JsonReader.read(runtime.health()).arr("queues").stream()
                .filter(queue -> !queue.flag("deadLetters"))
                .filter(queue -> count(queue, "waiting") + count(queue, "inFlight") > 0)
                .toList();
    }

    List<String> sent(String platform, String channel) {
        var all =
                suite.call("GET", "/local/sent/" + platform + "/" + channel, new byte[0], Map.of());
        return all.body() instanceof Json.Arr(var items)
                ? items.stream().map(item -> item.textOrEmpty("text")).toList()
                : List.of();
    }

    /** What every channel received and what became of it. */
    Json books() {
        return suite.call("GET", "/local/books", new byte[0], Map.of()).body();
    }

    boolean booksBalance() {
        return books() instanceof Json.Obj(var channels)
                && channels.values().stream()
                        .flatMap(
                                channel ->
                                        channel instanceof Json.Obj(var days)
                                                ? days.values().stream()
                                                : java.util.stream.Stream.empty())
                        .allMatch(day -> day.flag("balanced"));
    }

    @Override
    public void close() {
        runtime.close();
    }

    private static Json each(Json list, String member, String value) {
        return list instanceof Json.Arr(var items) ? each(items, member, value) : Json.Null.VALUE;
    }

    private static Json each(List<Json> items, String member, String value) {
        Optional<Json> found =
                items.stream().filter(one -> one.textOrEmpty(member).equals(value)).findFirst();
        return found.orElseThrow(() -> new AssertionError("no " + member + " " + value));
    }

    private static long count(Json queue, String member) {
        return queue.number(member).orElseThrow();
    }
}
