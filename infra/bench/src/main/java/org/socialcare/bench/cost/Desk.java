package org.socialcare.bench.cost;

import org.socialcare.local.replay.NotRunning;
import org.socialcare.local.replay.RunningSuite;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

/** Somebody at the desk: looks at the queue now and then, opens a conversation and answers. */
final class Desk {
    private static final int ANSWERS_PER_LOOK = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningSuite suite;
    private final URI http;
    private final String token;
    private int answers;

    /** Signs that user in. */
    Desk(RunningSuite suite, URI http, String user) throws InterruptedException {
        this.suite = suite;
        this.http = http;
        this.token =
                suite.post("/local/token", "{\"user\":\"" + user + "\"}")
                        .textOrEmpty("access_token");
    }

    /** Whether the answer was taken. */
    boolean reply(String conversation, String text, boolean close) throws InterruptedException {
        String path = "/api/conversations/" + conversation;
        try {
            if (answers++ % ANSWERS_PER_LOOK == 0) {
                suite.get("/api/queue?tab=team", signedIn());
            }
            suite.get(path, signedIn());
        } catch (NotRunning notThere) {
            return false;
        }
        Json.Obj body = Json.object().put("text", text).put("close", close).build();
        return post(path + "/replies", body) == 202;
    }

    private Map<String, String> signedIn() {
        return Map.of("Authorization", "Bearer " + token);
    }

    private int post(String path, Json.Obj body) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(http.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(JsonWriter.bytes(body)))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }
}
