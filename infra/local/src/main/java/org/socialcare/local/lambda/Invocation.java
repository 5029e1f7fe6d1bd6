package org.socialcare.local.lambda;

import org.socialcare.local.extension.Body;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A call under way: handed to an environment, completed by whoever learns its outcome first. */
record Invocation(String id, Body event, Instant deadline, CompletableFuture<Outcome> outcome) {
    static Invocation of(Body event, Instant deadline) {
        return new Invocation(
                UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
    }
}
