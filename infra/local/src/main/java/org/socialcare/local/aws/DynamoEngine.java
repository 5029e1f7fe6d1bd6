package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.TableSpec;

import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tables: AWS's DynamoDB Local in this JVM, on a port of its own. Started without its command line,
 * and so without the telemetry that comes with it; or another implementation elsewhere.
 */
public final class DynamoEngine implements AutoCloseable {
    private static final String API = "DynamoDB_20120810.";

    private final Runnable stop;
    private final ServiceClient client;
    private final boolean elsewhere;

    private DynamoEngine(Runnable stop, ServiceClient client, boolean elsewhere) {
        this.stop = stop;
        this.client = client;
        this.elsewhere = elsewhere;
    }

    /** Tables that somebody else keeps, at that address. */
    public static DynamoEngine at(URI address) {
        return new DynamoEngine(() -> {}, new ServiceClient(address), true);
    }

    /**
     * Starts the engine.
     *
     * @param data folder that keeps the tables; empty to keep them in memory only
     */
    public static DynamoEngine start(Optional<Path> data) {
        NativeLibrary.locate();
        @Nullable String folder = data.map(DynamoEngine::prepare).orElse(null);
        try {
            int port = freePort();
            var engine = new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false);
            var server =
                    new DynamoDBProxyServer(port, new LocalDynamoDBServerHandler(engine, null));
            server.start();
            return new DynamoEngine(() -> stop(server, engine), new ServiceClient(port), false);
        } catch (Exception failed) {
            throw new IllegalStateException("DynamoDB Local does not start: " + failed, failed);
        }
    }

    public ServiceClient client() {
        return client;
    }

    /** Passes a client's call on. */
    Response forward(String target, String contentType, Call call, Body body) {
        Response response = client.forward(target, contentType, body);
        if (!elsewhere || response.status() != 200 || !WholeItems.areAskedFor(call)) {
            return response;
        }
        return Json.read(response.body().text())
                .map(answer -> WholeItems.complete(client, call, answer))
                .map(
                        answer ->
                                new Response(
                                        200,
                                        Map.of("content-type", contentType),
                                        Body.of(answer.toString())))
                .orElse(response);
    }

    /** Creates the table, or checks that the one that is there is the one described. */
    public void create(TableSpec table) {
        try {
            client.call(API + "CreateTable", table.request());
            table.expires().ifPresent(attribute -> expire(table.name(), attribute));
        } catch (ServiceException refused) {
            if (!refused.code().equals("ResourceInUseException")) {
                throw refused;
            }
            requireSameIndexes(table);
            addStream(table);
        }
    }

    /** A stream can be added to a table that is there already, and AWS would. */
    private void addStream(TableSpec table) {
        JsonNode wanted = table.request().path("StreamSpecification");
        if (!wanted.isMissingNode() && stream(table.name()).isEmpty()) {
            var request = Json.object().put("TableName", table.name());
            request.set("StreamSpecification", wanted);
            client.call(API + "UpdateTable", request);
        }
    }

    /** The real name of the table's stream. */
    public String stream(String table) {
        return describe(table).path("LatestStreamArn").asText();
    }

    @Override
    public void close() {
        stop.run();
    }

    private static void stop(DynamoDBProxyServer server, LocalDynamoDBRequestHandler engine) {
        try {
            server.stop();
        } catch (Exception alreadyStopped) {
            System.err.println("DynamoDB Local: " + alreadyStopped);
        }
        engine.shutdown();
    }

    private void expire(String table, String attribute) {
        var request = Json.object().put("TableName", table);
        request.putObject("TimeToLiveSpecification")
                .put("AttributeName", attribute)
                .put("Enabled", true);
        client.call(API + "UpdateTimeToLive", request);
    }

    private void requireSameIndexes(TableSpec table) {
        JsonNode present = describe(table.name());
        if (!indexes(present).equals(indexes(table.request()))) {
            throw new IllegalStateException(
                    "table "
                            + table.name()
                            + " in the data folder has the indexes "
                            + indexes(present)
                            + " but the template asks for "
                            + indexes(table.request())
                            + "; use another -Ddata.folder or delete that one");
        }
    }

    private JsonNode describe(String table) {
        return client.call(API + "DescribeTable", Json.object().put("TableName", table))
                .path("Table");
    }

    private static SortedSet<String> indexes(JsonNode table) {
        SortedSet<String> indexes = new TreeSet<>();
        for (String kind : new String[] {"LocalSecondaryIndexes", "GlobalSecondaryIndexes"}) {
            for (JsonNode index : table.path(kind)) {
                var keys = new StringBuilder(index.path("IndexName").asText());
                index.path("KeySchema")
                        .forEach(
                                key -> keys.append(' ').append(key.path("AttributeName").asText()));
                indexes.add(keys.toString());
            }
        }
        return indexes;
    }

    private static String prepare(Path data) {
        try {
            return Files.createDirectories(data.resolve("dynamodb")).toAbsolutePath().toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
