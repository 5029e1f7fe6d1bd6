package org.socialcare.aws.outside;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.ports.CallPlatform;

import java.net.URI;

/**
 * Calls a stand-in instead of the services, for the local runtime: the host that was meant becomes
 * the first step of the path. Which hosts may be meant is decided before.
 */
public final class ChatsElsewhere implements CallPlatform {
    private final CallPlatform http;
    private final String base;

    /**
     * @param base where the stand-in listens, without a slash at the end
     */
    public ChatsElsewhere(CallPlatform http, String base) {
        this.http = http;
        this.base = base;
    }

    @Override
    public Call call(PlatformRequest request) {
        URI meant = request.address();
        String query = meant.getRawQuery() == null ? "" : "?" + meant.getRawQuery();
        URI here = URI.create(base + "/" + meant.getHost() + meant.getRawPath() + query);
        return http.call(
                new PlatformRequest(request.method(), here, request.headers(), request.body()));
    }
}
