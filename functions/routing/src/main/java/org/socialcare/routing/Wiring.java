package org.socialcare.routing;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoLedger;
import org.socialcare.aws.dynamo.DynamoPresence;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoTickets;
import org.socialcare.aws.queue.SqsLookOn;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Metrics;

import java.time.Duration;

/** Puts routing together from its environment. */
final class Wiring {
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(10);

    private Wiring() {}

    static Dispatch dispatch(Surroundings around) {
        var settings = around.settings();
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var brands = settings.text("SETTINGS_TABLE");
        var assignments = settings.text("ASSIGNMENTS_URL");
        var looks = settings.text("LOOKS_URL");
        settings.orFail();
        var dynamo = around.clients().get().dynamo();
        var clock = around.clock();
        var store = new DynamoConversations(dynamo, conversations);
        var decided = new DynamoSettings(dynamo, brands, SETTINGS_FRESH, clock);
        return new Dispatch(
                decided,
                new DynamoPresence(dynamo, brands),
                new Look(
                        new DynamoTickets(dynamo, conversations),
                        store,
                        new DynamoLedger(dynamo, brands),
                        decided,
                        clock),
                new Carrying(store, store, clock),
                new SqsLookOn(around.account().get().queues(), assignments, looks, clock),
                new Metrics(around.out(), clock),
                clock);
    }
}
