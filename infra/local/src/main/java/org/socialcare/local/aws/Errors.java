package org.socialcare.local.aws;

import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Response;

import java.util.Map;

/** Errors in the shape in which each protocol's clients expect them. */
final class Errors {
    private Errors() {}

    static Response of(Call call, int status, String code, String message) {
        if (call.service().equals("ses")) {
            return email(code, message);
        }
        return call.json() ? json(status, code, message) : query(status, code, message);
    }

    private static Response email(String code, String message) {
        int status =
                switch (code) {
                    case "AccessDeniedException" -> 403;
                    case "TooManyRequestsException" -> 429;
                    default -> 400;
                };
        return Response.json(status, Json.object().put("message", message))
                .with("x-amzn-errortype", code);
    }

    static Response json(int status, String code, String message) {
        var body =
                Json.object()
                        .put("__type", "com.amazon.coral.service#" + code)
                        .put("message", message)
                        .put("Message", message);
        return new Response(
                status,
                Map.of("content-type", "application/x-amz-json-1.0"),
                Body.of(body.toString()));
    }

    private static Response query(int status, String code, String message) {
        String text = message.replace("&", "&amp;").replace("<", "&lt;");
        return Response.text(
                status,
                "text/xml",
                "<ErrorResponse><Error><Type>Sender</Type><Code>"
                        + code
                        + "</Code><Message>"
                        + text
                        + "</Message></Error><RequestId>local</RequestId></ErrorResponse>");
    }
}
