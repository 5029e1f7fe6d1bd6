package org.socialcare.aws.bus;

import org.socialcare.aws.start.Clients;

import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The bus's client, apart from the others because only some functions have its classes. */
public final class BusClient {
    private BusClient() {}

    public static EventBridgeClient of(Clients clients) {
        return clients.client(
                EventBridgeClient.class,
                () -> clients.configure(EventBridgeClient.builder()).build());
    }
}
