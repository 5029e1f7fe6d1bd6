package org.socialcare.simulation.signed;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.simulation.dynamo.MemoryDynamo;
import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Gate;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.simulation.queue.MemoryQueues;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.core.exception.SdkException;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Answers AWS's JSON protocol for the operations that functions call without a client. */
public final class MemoryServices implements AwsService {
    private final MemoryDynamo dynamo;
    private final MemoryQueues queues;
    private final Supplier<String> secret;
    private final Gate gate;
    private final Watcher watcher;

    /**
     * @param secret the text that the only secret has at the moment
     */
    public MemoryServices(
            MemoryDynamo dynamo,
            MemoryQueues queues,
            Supplier<String> secret,
            Gate gate,
            Watcher watcher) {
        this.dynamo = dynamo;
        this.queues = queues;
        this.secret = secret;
        this.gate = gate;
        this.watcher = watcher;
    }

    @Override
    public byte[] call(String operation, Json.Obj question) throws IOException {
        try {
            return JsonWriter.bytes(answer(operation, question));
        } catch (SdkException refused) {
            throw new IOException(operation, refused);
        }
    }

    private Json answer(String operation, Json question) {
        return switch (operation) {
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
            default ->
                    throw new UnsupportedOperationException("the model does not know " + operation);
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
}
