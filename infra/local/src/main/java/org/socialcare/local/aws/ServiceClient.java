package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Response;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Speaks to one engine, by the JSON protocol of AWS, without the endpoint in front and so with
 * every right: this is how the runtime itself creates, polls and delivers.
 */
public final class ServiceClient {
    /** As signatures name services, by the service's name in the target header. */
    private static final Map<String, String> SIGNED_AS =
            Map.of(
                    "DynamoDB_20120810", "dynamodb",
                    "DynamoDBStreams_20120810", "dynamodb",
                    "AmazonSQS", "sqs",
                    "AWSEvents", "events",
                    "secretsmanager", "secretsmanager");

    private static final List<String> PASSED_ON =
            List.of("content-type", "x-amz-crc32", "x-amzn-requestid");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final URI address;

    ServiceClient(int port) {
        this(URI.create("http://127.0.0.1:" + port + "/"));
    }

    ServiceClient(URI address) {
        this.address = address;
    }

    /**
     * Calls an operation.
     *
     * @param target service and operation, such as {@code AmazonSQS.SendMessage}
     * @throws ServiceException if the engine refuses or does not answer
     */
    public JsonNode call(String target, JsonNode input) {
        Response response =
                forward(target, "application/x-amz-json-1.0", Body.of(input.toString()));
        JsonNode output = Json.read(response.body().text()).orElseGet(Json::object);
        if (response.status() != 200) {
            throw new ServiceException(target, output);
        }
        return output;
    }

    /** Passes a request on as it is. */
    Response forward(String target, String contentType, Body body) {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(40))
                        .header("Content-Type", contentType)
                        .header("Authorization", authorization(target))
                        .header("X-Amz-Date", "20260101T000000Z")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        if (!target.isEmpty()) {
            request.header("X-Amz-Target", target);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new HashMap<>();
            for (String name : PASSED_ON) {
                answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
            }
            return new Response(answer.statusCode(), headers, Body.of(answer.body()));
        } catch (IOException unreachable) {
            throw new ServiceException(target, "engine does not answer: " + unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServiceException(target, "stopping");
        }
    }

    /** Engines ask for a signature, read the service from it and do not check it. */
    private static String authorization(String target) {
        int dot = target.indexOf('.');
        String service =
                SIGNED_AS.getOrDefault(dot < 0 ? "AmazonSQS" : target.substring(0, dot), "sqs");
        return "AWS4-HMAC-SHA256 Credential=000000000000/20260101/us-east-1/"
                + service
                + "/aws4_request, SignedHeaders=host, Signature=00";
    }
}
