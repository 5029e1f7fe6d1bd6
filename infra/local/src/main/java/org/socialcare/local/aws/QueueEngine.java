package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;

import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.Arns;
import org.socialcare.local.template.QueueSpec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Queues: ElasticMQ in this JVM, on a port of its own. With a data folder it keeps undelivered
 * messages in an H2 file; its connection is one per JVM, so only one such engine may run in it at a
 * time. Or another implementation elsewhere.
 */
public final class QueueEngine implements AutoCloseable {
    private static final String API = "AmazonSQS.";

    private final Runnable stop;
    private final ServiceClient client;
    private final String address;
    private final boolean elsewhere;
    private volatile long again = Long.MAX_VALUE;
    private final Set<String> putOff = ConcurrentHashMap.newKeySet();
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    private QueueEngine(Runnable stop, ServiceClient client, String address, boolean elsewhere) {
        this.elsewhere = elsewhere;
        this.stop = stop;
        this.client = client;
        this.address = address;
    }

    /**
     * Starts the engine.
     *
     * @param address where clients believe queues to be, without a slash at the end
     * @param data folder that keeps messages; empty to keep them in memory only
     */
    public static QueueEngine start(String address, Optional<Path> data) {
        try {
            int port = freePort();
            var server = new ElasticMQServer(new ElasticMQServerConfig(configuration(port, data)));
            var stop = server.start();
            return new QueueEngine(stop::apply, new ServiceClient(port), address, false);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /**
     * Queues that somebody else keeps.
     *
     * @param engine its address
     * @param address where clients believe queues to be, without a slash at the end
     */
    public static QueueEngine at(URI engine, String address) {
        return new QueueEngine(() -> {}, new ServiceClient(engine), address, true);
    }

    /** Passes a client's call on, its queue named as the engine names it. */
    Response forward(String target, String contentType, Call call, Body body) {
        String queue = call.input().path("QueueUrl").asText();
        String url = urls.get(queue.substring(queue.lastIndexOf('/') + 1));
        boolean hides = call.input().path("VisibilityTimeout").asLong() > again;
        if (call.operation().equals("ChangeMessageVisibility") && again < Long.MAX_VALUE) {
            putOff.add(call.input().path("ReceiptHandle").asText());
        }
        if (!call.json() || (url == null && !hides)) {
            return client.forward(target, contentType, body);
        }
        ObjectNode changed = ((ObjectNode) call.input()).deepCopy();
        if (url != null) {
            changed.put("QueueUrl", url);
        }
        if (hides) {
            changed.put("VisibilityTimeout", again);
        }
        return client.forward(target, contentType, Body.of(changed.toString()));
    }

    /**
     * From now on a message shows itself again so soon after it failed, and at the latest so soon
     * where its reader puts it off; a message that is worked on stays hidden as its queue says.
     */
    public void showingAgainAfter(Duration longest) {
        again = longest.toSeconds();
    }

    /**
     * Hears that a received message failed. Where its reader said when to try again, that holds.
     */
    public void failed(String queue, String receipt) {
        if (again == Long.MAX_VALUE || putOff.remove(receipt)) {
            return;
        }
        client.call(
                API + "ChangeMessageVisibility",
                request(queue).put("ReceiptHandle", receipt).put("VisibilityTimeout", again));
    }

    /** The queue's ARN at the engine, by its name. */
    String arn(String queue) {
        ObjectNode request = request(queue);
        request.putArray("AttributeNames").add("QueueArn");
        return client.call(API + "GetQueueAttributes", request)
                .path("Attributes")
                .path("QueueArn")
                .asText();
    }

    /** The queue's address, by its name. */
    public String url(String name) {
        return address + "/" + Arns.ACCOUNT + "/" + name;
    }

    /** Creates the queues, dead-letter queues before those that need them. */
    public void create(List<QueueSpec> queues) {
        queues.stream().filter(queue -> queue.redrive().isEmpty()).forEach(this::create);
        queues.stream().filter(queue -> queue.redrive().isPresent()).forEach(this::create);
    }

    /**
     * Sends a message.
     *
     * @param group the message group; only for FIFO queues
     * @param attributes text attributes of the message
     */
    public void send(
            String queue, String body, Optional<String> group, Map<String, String> attributes) {
        ObjectNode request = request(queue).put("MessageBody", body);
        group.ifPresent(name -> request.put("MessageGroupId", name));
        if (!attributes.isEmpty()) {
            ObjectNode all = request.putObject("MessageAttributes");
            attributes.forEach(
                    (name, value) ->
                            all.putObject(name)
                                    .put("DataType", "String")
                                    .put("StringValue", value));
        }
        client.call(API + "SendMessage", request);
    }

    /** Up to {@code most} messages; none if there are none after the wait. */
    public JsonNode receive(String queue, int most, int waitSeconds) {
        ObjectNode request =
                request(queue).put("MaxNumberOfMessages", most).put("WaitTimeSeconds", waitSeconds);
        request.putArray("AttributeNames").add("All");
        request.putArray("MessageAttributeNames").add("All");
        return client.call(API + "ReceiveMessage", request).path("Messages");
    }

    /** Deletes a received message. */
    public void delete(String queue, String receipt) {
        putOff.remove(receipt);
        client.call(API + "DeleteMessage", request(queue).put("ReceiptHandle", receipt));
    }

    /** How many messages wait, are delayed and are being worked on. */
    public Depth depth(String queue) {
        ObjectNode request = request(queue);
        request.putArray("AttributeNames").add("All");
        JsonNode attributes = client.call(API + "GetQueueAttributes", request).path("Attributes");
        return new Depth(
                attributes.path("ApproximateNumberOfMessages").asInt(),
                attributes.path("ApproximateNumberOfMessagesDelayed").asInt(),
                attributes.path("ApproximateNumberOfMessagesNotVisible").asInt());
    }

    @Override
    public void close() {
        stop.run();
    }

    /** A queue's approximate numbers of messages. */
    public record Depth(int waiting, int delayed, int inFlight) {}

    private ObjectNode request(String queue) {
        return Json.object().put("QueueUrl", urls.getOrDefault(queue, url(queue)));
    }

    private void create(QueueSpec queue) {
        Map<String, String> attributes = new LinkedHashMap<>(queue.attributes());
        queue.redrive()
                .ifPresent(
                        redrive ->
                                attributes.put(
                                        "RedrivePolicy",
                                        Json.object()
                                                .put(
                                                        "deadLetterTargetArn",
                                                        arn(Arns.nameOf(redrive.arn())))
                                                .put("maxReceiveCount", redrive.maxReceiveCount())
                                                .toString()));
        ObjectNode request = Json.object().put("QueueName", queue.name());
        ObjectNode all = request.putObject("Attributes");
        attributes.forEach(all::put);
        JsonNode created = client.call(API + "CreateQueue", request);
        if (elsewhere) {
            urls.put(queue.name(), created.path("QueueUrl").asText());
        }
    }

    private static Config configuration(int port, Optional<Path> data) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("generate-node-address", false);
        settings.put("rest-sqs.bind-port", port);
        settings.put("rest-sqs.bind-hostname", "127.0.0.1");
        settings.put("aws.region", Arns.REGION);
        settings.put("aws.accountId", Arns.ACCOUNT);
        settings.put("pekko.loglevel", "OFF");
        settings.put("pekko.stdout-loglevel", "OFF");
        data.ifPresent(
                folder -> {
                    settings.put("messages-storage.enabled", true);
                    settings.put("messages-storage.uri", "jdbc:h2:" + prepare(folder));
                    settings.put("messages-storage.username", "sa");
                });
        return ConfigFactory.parseMap(settings).withFallback(ConfigFactory.load());
    }

    private static Path prepare(Path data) {
        try {
            return Files.createDirectories(data).toAbsolutePath().resolve("queues");
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
