package org.socialcare.simulation.world;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.simulation.machine.Engine;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agents at the desk. A page that gets no answer asks again under the same key, as ours does. */
public final class Agents {
    private static final int MOST_TRIES = 12;

    private final Http http;
    private final Engine engine;
    private final VirtualClock clock;
    private final Dice dice;
    private final Trace trace;
    private final List<String> promised = new ArrayList<>();
    private int acts;

    Agents(Http http, Engine engine, VirtualClock clock, Dice dice, Trace trace) {
        this.http = http;
        this.engine = engine;
        this.clock = clock;
        this.dice = dice;
        this.trace = trace;
    }

    /** The texts of the replies that the desk said it has taken. */
    public List<String> promised() {
        return promised;
    }

    void reply(ConversationId conversation) {
        String text = Words.ofAgent(++acts);
        var body = Json.object().put("text", text);
        if (dice.happens(150)) body.put("close", true);
        act("POST", "conversations/" + conversation + "/replies", body.build(), text);
    }

    void note(ConversationId conversation) {
        var body = Json.object().put("text", "Asked the warehouse " + Words.MARK).build();
        act("POST", "conversations/" + conversation + "/notes", body, "");
    }

    void resolve(ConversationId conversation) {
        act("POST", "conversations/" + conversation + "/resolution", Json.object().build(), "");
    }

    void assign(ConversationId conversation) {
        var body = Json.object().put("agent", dice.oneOf(Shop.AGENTS)).build();
        act("POST", "conversations/" + conversation + "/assignment", body, "");
    }

    void status(String agent, String status) {
        send(agent, "PUT", "me/status", Json.object().put("status", status).build(), "", 1);
    }

    private void act(String method, String path, Json body, String promise) {
        acts++;
        send(dice.oneOf(Shop.AGENTS), method, path, body, promise, 1);
    }

    private void send(
            String agent, String method, String path, Json body, String promise, int attempt) {
        send(agent, method, path, body, promise, attempt, "idempotency-key-" + acts);
    }

    private void send(
            String agent,
            String method,
            String path,
            Json body,
            String promise,
            int attempt,
            String key) {
        trace.say(() -> agent + " asks " + method + " " + path + " " + JsonWriter.write(body));
        Map<String, String> headers = new HashMap<>();
        headers.put("content-type", "application/json");
        headers.put("idempotency-key", key);
        var exchange =
                http.call(
                        "desk",
                        method,
                        "/api/" + path,
                        Map.of("proxy", path),
                        Map.of(),
                        headers,
                        JsonWriter.bytes(body),
                        agent);
        trace.say(() -> agent + " is answered " + exchange.status());
        if (exchange.status() >= 500 && attempt < MOST_TRIES) {
            engine.plan(
                    clock.instant().plus(Duration.ofSeconds(2)),
                    () -> send(agent, method, path, body, promise, attempt + 1, key));
        }
        if (exchange.status() < 300 && !promise.isEmpty()) promised.add(promise);
    }
}
