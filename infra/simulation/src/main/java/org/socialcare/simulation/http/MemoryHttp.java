package org.socialcare.simulation.http;

import org.socialcare.simulation.dynamo.MemoryDynamo;
import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Gate;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.simulation.queue.MemoryQueues;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Answers AWS's JSON protocol for the operations that functions call without a client. */
public final class MemoryHttp implements SdkHttpClient {
    private final MemoryDynamo dynamo;
    private final MemoryQueues queues;
    private final Supplier<String> secret;
    private final Gate gate;
    private final Watcher watcher;

    /**
     * @param secret the text that the only secret has at the moment
     */
    public MemoryHttp(
            MemoryDynamo dynamo, MemoryQueues queues, Supplier<String> secret, Gate gate, Watcher watcher) {
        this.dynamo = dynamo;
        this.queues = queues;
        this.secret = secret;
        this.gate = gate;
        this.watcher = watcher;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {
                // It is over before anybody could.
            }
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        String target = request.httpRequest().firstMatchingHeader("x-amz-target").orElse("");
        byte[] body = new byte[0];
        if (request.contentStreamProvider().isPresent()) {
            try (var in = request.contentStreamProvider().get().newStream()) {
                body = in.readAllBytes();
            }
        }
        try {
            return response(200, answer(target, JsonReader.read(body)));
        } catch (AwsServiceException refused) {
            Json error = Json.object().put("__type", refused.awsErrorDetails().errorCode()).build();
            return response(refused.statusCode(), error);
        } catch (SdkClientException lost) {
            throw new IOException("no answer", lost);
        }
    }

    private Json answer(String target, Json question) {
        return switch (target) {
            case "DynamoDB_20120810.PutItem" -> {
                dynamo.putItem(Questions.put(question));
                yield Json.object().build();
            }
            case "secretsmanager.GetSecretValue" -> secret(question);
            case "AmazonSQS.SendMessageBatch" ->
                    Questions.answer(queues.sendMessageBatch(Questions.batch(question)));
            case "AmazonSQS.SendMessage" -> {
                String id = queues.sendMessage(Questions.message(question)).messageId();
                yield Json.object().put("MessageId", id).build();
            }
            default -> throw new UnsupportedOperationException("the model does not know " + target);
        };
    }

    private Json secret(Json question) {
        Call call = new Call("secretsmanager", "GetSecretValue", question);
        return gate.pass(
                call,
                () -> {
                    watcher.called(call, List.of());
                    return Json.object().put("SecretString", secret.get()).build();
                });
    }

    private static HttpExecuteResponse response(int status, Json body) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(status).build())
                .responseBody(
                        AbortableInputStream.create(
                                new ByteArrayInputStream(JsonWriter.bytes(body))))
                .build();
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }
}
