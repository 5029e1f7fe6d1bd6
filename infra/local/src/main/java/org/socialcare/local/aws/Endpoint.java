package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.chats.Mailbox;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.FunctionSpec;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one address of all services: finds out who calls, refuses what the caller's policy does not
 * allow, lets ordered trouble happen, and passes the rest on to the engine behind it.
 */
public final class Endpoint implements Function<Request, Response> {
    private final SignatureCheck signatures;
    private final Map<String, String> shortNames = new HashMap<>();
    private final Policies policies;
    private final Faults faults;
    private final DynamoEngine dynamo;
    private final QueueEngine queues;
    private final Bus bus;
    private final Secrets secrets;
    private final Mailbox mail;

    public Endpoint(
            AccessKeys keys,
            List<FunctionSpec> functions,
            Policies policies,
            Faults faults,
            DynamoEngine dynamo,
            QueueEngine queues,
            Bus bus,
            Secrets secrets,
            Mailbox mail,
            Clock clock) {
        this.signatures = new SignatureCheck(keys, clock);
        functions.forEach(function -> shortNames.put(function.id(), function.shortName()));
        this.policies = policies;
        this.faults = faults;
        this.dynamo = dynamo;
        this.queues = queues;
        this.bus = bus;
        this.secrets = secrets;
        this.mail = mail;
    }

    @Override
    public Response apply(Request request) {
        Optional<Call> read = Call.read(request);
        if (read.isEmpty()) {
            return Errors.json(400, "SerializationException", "not a call of an AWS service");
        }
        Call call = read.get();
        return switch (signatures.identify(request)) {
            case SignatureCheck.Caller.Unknown(String code, String why) ->
                    Errors.of(call, 400, code, why);
            case SignatureCheck.Caller.Known(AccessKey key) ->
                    faults.meet(
                            shortNames.getOrDefault(key.owner(), key.owner()),
                            call,
                            () -> permitted(call, key, request));
        };
    }

    private Response permitted(Call call, AccessKey key, Request request) {
        return policies.missing(call, key)
                .map(right -> denied(call, key, right))
                .orElseGet(() -> dispatch(call, request));
    }

    private static Response denied(Call call, AccessKey key, Right right) {
        String why =
                "User: "
                        + key.owner()
                        + " is not authorized to perform: "
                        + right.action()
                        + " on resource: "
                        + right.resource()
                        + " because no statement of its policy in template.yaml allows it";
        System.err.println("refused: " + why);
        return Errors.of(call, 400, "AccessDeniedException", why);
    }

    private Response dispatch(Call call, Request request) {
        try {
            return switch (call.service()) {
                case "DynamoDB_20120810", "DynamoDBStreams_20120810" ->
                        dynamo.forward(target(call), type(request), call, request.body());
                case "AmazonSQS" ->
                        queues.forward(target(call), type(request), call, request.body());
                case "AWSEvents" -> events(call);
                case "secretsmanager" -> secret(call);
                case "ses" -> email(call);
                default -> unknown(call);
            };
        } catch (ServiceException unreachable) {
            return Errors.of(
                    call, 503, "ServiceUnavailable", String.valueOf(unreachable.getMessage()));
        }
    }

    private static String target(Call call) {
        return call.json() ? call.service() + "." + call.operation() : "";
    }

    private static String type(Request request) {
        return request.header("content-type").orElse("application/x-amz-json-1.0");
    }

    private Response events(Call call) {
        if (!call.operation().equals("PutEvents")) {
            return unknown(call);
        }
        return bus.put(call.input())
                .map(Endpoint::ok)
                .orElseGet(
                        () ->
                                Errors.json(
                                        400,
                                        "ValidationException",
                                        "Entries must hold 1 to 10 entries"));
    }

    private Response email(Call call) {
        return mail.send(call.input())
                .map(error -> Errors.of(call, 400, error, "the mail was not taken"))
                .orElseGet(() -> ok(Json.object().put("MessageId", "local")));
    }

    private Response secret(Call call) {
        JsonNode input = call.input();
        String id = input.path("SecretId").asText();
        if (call.operation().equals("PutSecretValue")
                && !secrets.put(id, input.path("SecretString").asText())) {
            return Errors.json(400, "ResourceNotFoundException", "there is no secret " + id);
        }
        if (!call.operation().endsWith("SecretValue")) {
            return unknown(call);
        }
        return secrets.get(id)
                .map(Endpoint::ok)
                .orElseGet(
                        () ->
                                Errors.json(
                                        400,
                                        "ResourceNotFoundException",
                                        "there is no secret " + id));
    }

    private static Response ok(JsonNode body) {
        return new Response(
                200,
                Map.of("content-type", "application/x-amz-json-1.1"),
                Body.of(body.toString()));
    }

    private static Response unknown(Call call) {
        return Errors.of(
                call,
                400,
                "UnknownOperationException",
                call.service() + " has no " + call.operation() + " locally");
    }
}
