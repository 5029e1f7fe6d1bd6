package org.socialcare.system;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.local.LocalRuntime;
import org.socialcare.local.Settings;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The running suite the tests talk to: one that is started for all of them, or the one at {@code
 * -Dsuite=http://localhost:8080}.
 */
final class Suite {
    private static final int PATIENT = 2;

    private static @Nullable Suite shared;
    private static @Nullable LocalRuntime sharedRuntime;

    private final URI http;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Suite(URI http) {
        this.http = http;
    }

    /** Started for the first test that asks for it, stopped with this JVM. */
    static synchronized Suite running() {
        if (shared == null) {
            shared = new Suite(start());
        }
        return shared;
    }

    /** Ends the shared suite: two cannot work on the same queues and tables. */
    static synchronized void stop() {
        if (sharedRuntime != null) {
            sharedRuntime.close();
            sharedRuntime = null;
            shared = null;
        }
    }

    /** Another suite than the one all tests share. */
    static Suite of(LocalRuntime runtime) {
        return new Suite(runtime.http());
    }

    private static synchronized URI start() {
        var given = System.getProperty("suite", "");
        if (!given.isEmpty()) {
            return URI.create(given);
        }
        var root = Path.of(System.getProperty("repository.root"));
        var runtime = LocalRuntime.start(Settings.inMemory(root).on(Elsewhere.services()));
        Runtime.getRuntime().addShutdownHook(new Thread(Suite::stop));
        sharedRuntime = runtime;
        return runtime.http();
    }

    URI http() {
        return http;
    }

    /** An answer: its status, its headers and its body as JSON, null if it has none. */
    record Reply(int status, Map<String, String> headers, Json body) {}

    /** A call of the desk's API by a demo user. */
    Reply api(String user, String method, String path, Json body, Map<String, String> headers) {
        var all = new ConcurrentHashMap<>(headers);
        all.put("authorization", "Bearer " + token(user));
        if (!(body instanceof Json.Null)) {
            all.put("content-type", "application/json");
        }
        return call(
                method,
                "/api" + path,
                body instanceof Json.Null ? new byte[0] : JsonWriter.bytes(body),
                all);
    }

    /** What is read is asked for again where the gateway gave up on a busy machine. */
    Json get(String user, String path) {
        var reply = api(user, "GET", path, Json.Null.VALUE, Map.of());
        for (int again = 0; reply.status() == 503 && again < PATIENT; again++) {
            reply = api(user, "GET", path, Json.Null.VALUE, Map.of());
        }
        if (reply.status() != 200) {
            throw new AssertionError("GET " + path + " answered " + reply);
        }
        return reply.body();
    }

    /** The same; empty where the desk does not answer well. */
    Optional<Json> maybe(String user, String path) {
        var reply = api(user, "GET", path, Json.Null.VALUE, Map.of());
        return reply.status() == 200 ? Optional.of(reply.body()) : Optional.empty();
    }

    /** A write with an idempotency key of its own. */
    Reply post(String user, String path, Json body) {
        return post(user, path, body, Made.id("key-of-a-test"));
    }

    Reply post(String user, String path, Json body, String key) {
        return api(user, "POST", path, body, Map.of("idempotency-key", key));
    }

    Reply call(String method, String path, byte[] body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(http.resolve(path))
                        .timeout(Duration.ofSeconds(40))
                        .method(
                                method,
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        HttpResponse<byte[]> answer = send(request.build());
        var plain = new ConcurrentHashMap<String, String>();
        answer.headers().map().forEach((name, values) -> plain.put(name, values.getFirst()));
        return new Reply(answer.statusCode(), plain, json(answer.body()));
    }

    /** What lies at an address, whoever asks. */
    byte[] bytes(URI address) {
        var answer = send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(address.getPath() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new AssertionError(request.uri() + " did not answer", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static Json json(byte[] body) {
        try {
            return body.length == 0 ? Json.Null.VALUE : JsonReader.read(body);
        } catch (RuntimeException notJson) {
            return Json.of(new String(body, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private String token(String user) {
        return tokens.computeIfAbsent(
                user,
                name ->
                        call(
                                        "POST",
                                        "/local/token",
                                        JsonWriter.bytes(Json.object().put("user", name).build()),
                                        Map.of("content-type", "application/json"))
                                .body()
                                .textOrEmpty("access_token"));
    }

    /** A demo channel's credentials. */
    Credentials credentials(String platform, String channel) {
        if (call("GET", "/local/channels", new byte[0], Map.of()).body()
                instanceof Json.Arr(var channels)) {
            for (var each : channels) {
                if (each.textOrEmpty("platform").equals(platform)
                        && each.textOrEmpty("id").equals(channel)) {
                    var credentials = new ConcurrentHashMap<String, String>();
                    each.obj("secrets")
                            .members()
                            .forEach(
                                    (name, value) ->
                                            credentials.put(name, value.asText().orElse("")));
                    return new Credentials(credentials);
                }
            }
        }
        throw new AssertionError("no demo channel " + platform + "/" + channel);
    }
}
