package org.socialcare.local;

import org.socialcare.local.aws.DynamoEngine;
import org.socialcare.local.aws.QueueEngine;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * DynamoDB Local and ElasticMQ, each a second or more to start: both at once, beside the rest. Or
 * what another implementation of AWS keeps.
 */
final class Engines implements AutoCloseable {
    private final CompletableFuture<DynamoEngine> dynamo;
    private final CompletableFuture<QueueEngine> queues;

    /** Begins to start them; {@link #dynamo} and {@link #queues} wait until they have. */
    Engines(String endpoint, Optional<Path> data, Optional<URI> elsewhere) {
        this.dynamo =
                begin(
                        () ->
                                elsewhere
                                        .map(DynamoEngine::at)
                                        .orElseGet(() -> DynamoEngine.start(data)));
        this.queues =
                begin(
                        () ->
                                elsewhere
                                        .map(address -> QueueEngine.at(address, endpoint))
                                        .orElseGet(() -> QueueEngine.start(endpoint, data)));
    }

    DynamoEngine dynamo() {
        return dynamo.join();
    }

    QueueEngine queues() {
        return queues.join();
    }

    @Override
    public void close() {
        close(queues);
        close(dynamo);
    }

    private static void close(CompletableFuture<? extends AutoCloseable> engine) {
        try {
            engine.join().close();
        } catch (CompletionException neverStarted) {
            // Whoever asked for it was told why.
        } catch (Exception failed) {
            System.err.println("while stopping an engine: " + failed);
        }
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> Thread.ofPlatform().start(task));
    }
}
