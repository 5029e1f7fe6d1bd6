package org.socialcare.bench.conventional;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves a delivery of Facebook, queues every message of it and answers. */
public final class Handler
        implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final ObjectMapper mapper = new ObjectMapper();
    private final SqsClient sqs = SqsClient.create();
    private final SecretsManagerClient secrets = SecretsManagerClient.create();
    private final Map<String, String> environment = System.getenv();
    private @Nullable JsonNode secret;

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            String channel =
                    event.getPathParameters().get("platform")
                            + "/"
                            + event.getPathParameters().get("channel");
            String body = event.getBody();
            String given = event.getHeaders().getOrDefault("x-hub-signature-256", "");
            if (!given.equals("sha256=" + proof(body, secret(channel)))) {
                return answer(403);
            }
            send(channel, mapper.readTree(body));
            return answer(200);
        } catch (JsonProcessingException | GeneralSecurityException unreadable) {
            return answer(400);
        }
    }

    private String secret(String channel) throws JsonProcessingException {
        JsonNode known = secret;
        if (known == null) {
            String id = environment.getOrDefault("CHANNEL_SECRETS", "");
            known = mapper.readTree(secrets.getSecretValue(get -> get.secretId(id)).secretString());
            secret = known;
        }
        return known.path(channel).path("app_secret").asText();
    }

    private void send(String channel, JsonNode delivery) throws JsonProcessingException {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (JsonNode entry : delivery.path("entry")) {
            for (JsonNode message : entry.path("messaging")) {
                String id = message.path("message").path("mid").asText();
                entries.add(
                        SendMessageBatchRequestEntry.builder()
                                .id(Integer.toString(entries.size()))
                                .messageGroupId(
                                        hash(channel + message.path("sender").path("id").asText()))
                                .messageDeduplicationId(hash(id))
                                .messageBody(mapper.writeValueAsString(message))
                                .build());
            }
        }
        String queue = environment.getOrDefault("INBOX_URL", "");
        sqs.sendMessageBatch(batch -> batch.queueUrl(queue).entries(entries));
    }

    private static String proof(String body, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static APIGatewayV2HTTPResponse answer(int status) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
    }
}
