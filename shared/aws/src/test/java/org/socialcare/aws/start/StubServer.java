package org.socialcare.aws.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.socialcare.aws.signed.AccessKeys;
import org.socialcare.aws.signed.Account;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server that remembers what it was asked and answers what it was told to. */
public final class StubServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Function<Asked, String> usual;

    /** Answers with an empty object unless told otherwise. */
    public StubServer() {
        this(_ -> "{}");
    }

    /** Answers as the function says unless told otherwise. */
    public StubServer(Function<Asked, String> usual) {
        this.usual = usual;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** One request as it came over the wire; headers by lower-case name, the caller's port. */
    public record Asked(
            String method, URI uri, Map<String, String> headers, String body, int port) {
        /** The operation of an AWS JSON protocol, such as {@code AmazonSQS.SendMessage}. */
        public String operation() {
            return headers.getOrDefault("x-amz-target", "");
        }

        public Json json() {
            return JsonReader.read(body);
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    /** The next request that has no answer yet is answered so. */
    public StubServer thenAnswer(int status, String body) {
        return thenAnswer(status, Map.of(), body);
    }

    public StubServer thenAnswer(int status, Map<String, String> headers, String body) {
        synchronized (answers) {
            answers.add(new Answer(status, headers, body));
        }
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** AWS clients that talk to this server. */
    public Clients clients() {
        return Clients.at(
                address(),
                "eu-central-1",
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                List.of());
    }

    /** The same without the SDK. */
    public Account account() {
        return Account.at(
                address(),
                "eu-central-1",
                new AccessKeys("test", "test", ""),
                InstantSource.system());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = request(exchange);
            asked.add(request);
            Answer answer = next(request);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer next(Asked request) {
        synchronized (answers) {
            Answer next = answers.poll();
            return next != null
                    ? next
                    : new Answer(
                            200,
                            Map.of("content-type", "application/x-amz-json-1.0"),
                            usual.apply(request));
        }
    }

    private static Asked request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRemoteAddress().getPort());
    }
}
