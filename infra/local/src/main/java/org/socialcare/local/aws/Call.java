package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.server.Request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A call of an AWS service.
 *
 * @param service as the target header names it, such as {@code AmazonSQS}
 * @param json whether it speaks JSON; otherwise the older query protocol of SQS
 */
record Call(String service, String operation, JsonNode input, boolean json) {
    /** Mail's operations are paths. */
    private static final String SEND_EMAIL = "/v2/email/outbound-emails";

    private static Optional<Call> email(Request request) {
        return Json.read(request.body().text())
                .map(input -> new Call("ses", "SendEmail", input, true));
    }

    /** Reads the target header and the JSON body, or the form of SQS's query protocol. */
    static Optional<Call> read(Request request) {
        Optional<String> target = request.header("x-amz-target");
        if (target.isEmpty()) {
            return request.path().equals(SEND_EMAIL) ? email(request) : query(request);
        }
        int dot = target.get().lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return Json.read(request.body().text())
                .map(
                        input ->
                                new Call(
                                        target.get().substring(0, dot),
                                        target.get().substring(dot + 1),
                                        input,
                                        true));
    }

    private static Optional<Call> query(Request request) {
        ObjectNode form = Json.object();
        for (String pair : request.body().text().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        if (!form.has("QueueUrl") && request.path().length() > 1) {
            form.put("QueueUrl", request.path());
        }
        String action = form.path("Action").asText();
        return action.isEmpty()
                ? Optional.empty()
                : Optional.of(new Call("AmazonSQS", action, form, false));
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
