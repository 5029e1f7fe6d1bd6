package org.socialcare.local.replay;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Signed;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A suite that runs on this machine, seen through its addresses. Safe for concurrent use. */
public final class RunningSuite {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonReader LARGE = JsonReader.ofAtMost(64 << 20);

    private final HttpClient client;
    private final URI http;

    public RunningSuite(URI http) {
        this.http = http;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
    }

    /**
     * The demo channels with their credentials.
     *
     * @throws NotRunning if nothing answers there
     */
    public List<DemoChannel> channels() throws InterruptedException {
        if (!(get("/local/channels", Map.of()) instanceof Json.Arr(var channels))) {
            throw new NotRunning(http + "/local/channels did not list channels");
        }
        return channels.stream().map(RunningSuite::channel).toList();
    }

    /**
     * What a path answers to GET.
     *
     * @throws NotRunning if nothing answers there, or something else than JSON with status 200
     */
    public Json get(String path, Map<String, String> headers) throws InterruptedException {
        return json(request(path, headers).GET().build());
    }

    /** What a path answers to a JSON body; as {@link #get} otherwise. */
    public Json post(String path, String body) throws InterruptedException {
        return json(
                request(path, Map.of("Content-Type", "application/json"))
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /**
     * Delivers a webhook.
     *
     * @return the status; 0 if there was no answer
     */
    public int deliver(DemoChannel channel, Signed signed) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(signed.at(http.resolve("/webhooks/" + channel.id())))
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofByteArray(signed.body().bytes()));
        signed.headers().forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(http.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private Json json(HttpRequest request) throws InterruptedException {
        String where = request.uri().getPath();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new NotRunning(
                        http + " answered " + where + " with status " + response.statusCode());
            }
            return LARGE.parse(response.body());
        } catch (ConnectException nobody) {
            throw new NotRunning(
                    "nothing listens at " + http + "; start the suite first with mvn -Prun");
        } catch (IOException broken) {
            throw new NotRunning(http + " did not answer " + where + ": " + broken.getMessage());
        } catch (JsonProblem notJson) {
            throw new NotRunning(http + " answered " + where + " with something else than JSON");
        }
    }

    private static DemoChannel channel(Json channel) {
        Map<String, String> credentials = new HashMap<>();
        channel.obj("secrets")
                .members()
                .forEach((name, value) -> credentials.put(name, value.asText().orElse("")));
        return new DemoChannel(
                channel.textOrEmpty("platform"),
                channel.textOrEmpty("id"),
                channel.textOrEmpty("name"),
                channel.textOrEmpty("team"),
                credentials);
    }
}
