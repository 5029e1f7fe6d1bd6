package org.socialcare.local;

import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Answers once what stands behind it has been built: a port is taken at the very start, so that
 * children can be told its address, and whoever calls early waits.
 */
final class Deferred implements Function<Request, Response> {
    private final CompletableFuture<Function<Request, Response>> handler =
            new CompletableFuture<>();

    void becomes(Function<Request, Response> ready) {
        handler.complete(ready);
    }

    @Override
    public Response apply(Request request) {
        return handler.join().apply(request);
    }
}
