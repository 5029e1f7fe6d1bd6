package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request of an HTTP API, payload version 2.0. */
final class HttpEnvelope {
    private HttpEnvelope() {}

    static APIGatewayV2HTTPEvent read(Members event) {
        APIGatewayV2HTTPEvent request = new APIGatewayV2HTTPEvent();
        request.setVersion(event.textOrEmpty("version"));
        request.setRouteKey(event.textOrEmpty("routeKey"));
        request.setRawPath(event.text("rawPath"));
        request.setRawQueryString(event.textOrEmpty("rawQueryString"));
        request.setCookies(event.textsOrNone("cookies"));
        request.setHeaders(headers(texts(event, "headers")));
        request.setQueryStringParameters(texts(event, "queryStringParameters"));
        request.setPathParameters(texts(event, "pathParameters"));
        request.setStageVariables(texts(event, "stageVariables"));
        request.setBody(event.textOrEmpty("body"));
        request.setIsBase64Encoded(event.flag("isBase64Encoded"));
        request.setRequestContext(context(event.object("requestContext")));
        return request;
    }

    private static RequestContext context(Members json) {
        RequestContext context = new RequestContext();
        context.setRequestId(json.text("requestId"));
        context.setStage(json.textOrEmpty("stage"));
        context.setRouteKey(json.textOrEmpty("routeKey"));
        context.setHttp(http(json.object("http")));
        json.maybeObject("authorizer")
                .flatMap(authorizer -> authorizer.maybeObject("jwt"))
                .ifPresent(jwt -> context.setAuthorizer(authorizer(jwt)));
        return context;
    }

    private static RequestContext.Http http(Members json) {
        RequestContext.Http http = new RequestContext.Http();
        http.setMethod(json.text("method"));
        http.setPath(json.textOrEmpty("path"));
        http.setProtocol(json.textOrEmpty("protocol"));
        http.setSourceIp(json.textOrEmpty("sourceIp"));
        http.setUserAgent(json.textOrEmpty("userAgent"));
        return http;
    }

    private static RequestContext.Authorizer authorizer(Members json) {
        RequestContext.Authorizer.JWT jwt = new RequestContext.Authorizer.JWT();
        jwt.setClaims(texts(json, "claims"));
        jwt.setScopes(json.textsOrNone("scopes"));
        RequestContext.Authorizer authorizer = new RequestContext.Authorizer();
        authorizer.setJwt(jwt);
        return authorizer;
    }

    private static Map<String, String> headers(Map<String, String> headers) {
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }

    /** Texts by name. A list counts as API Gateway writes lists in claims: {@code [one two]}. */
    private static Map<String, String> texts(Members json, String name) {
        Map<String, String> texts = new HashMap<>();
        json.json().obj(name).members().forEach((key, value) -> texts.put(key, text(value)));
        return texts;
    }

    private static String text(Json value) {
        return switch (value) {
            case Json.Text(var text) -> text;
            case Json.Num(var literal) -> literal;
            case Json.Bool(var flag) -> Boolean.toString(flag);
            case Json.Arr(var items) -> list(items);
            case Json.Obj _, Json.Null _ -> "";
        };
    }

    private static String list(List<Json> items) {
        List<String> texts = new ArrayList<>();
        for (Json item : items) {
            texts.add(text(item));
        }
        return "[" + String.join(" ", texts) + "]";
    }
}
