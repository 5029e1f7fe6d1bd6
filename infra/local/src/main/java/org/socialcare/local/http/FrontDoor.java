package org.socialcare.local.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Buckets;
import org.socialcare.local.aws.Json;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.util.function.Function;

/**
 * Everything on the site's address: what only exists locally, then the routes of the HTTP API, then
 * the files of the site.
 */
public final class FrontDoor implements Function<Request, Response> {
    private final LocalPages local;
    private final Gateway gateway;
    private final StaticSite site;
    private final JsonNode siteConfiguration;
    private final Function<Request, Response> buckets;

    public FrontDoor(
            LocalPages local,
            Gateway gateway,
            StaticSite site,
            JsonNode siteConfiguration,
            Function<Request, Response> buckets) {
        this.buckets = buckets;
        this.local = local;
        this.gateway = gateway;
        this.site = site;
        this.siteConfiguration = siteConfiguration;
    }

    @Override
    public Response apply(Request request) {
        if (request.path().startsWith(Buckets.PATH)) {
            return buckets.apply(request);
        }
        if (request.path().startsWith("/local/")) {
            return local.answer(request);
        }
        if (request.path().equals("/config.json")) {
            return Response.json(200, siteConfiguration).with("cache-control", "no-store");
        }
        return gateway.answer(request)
                .or(() -> site.answer(request))
                .orElseGet(() -> Response.json(404, Json.object().put("message", "Not Found")));
    }
}
