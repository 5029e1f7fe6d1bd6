package org.socialcare.sla;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoCursor;
import org.socialcare.aws.dynamo.DynamoDue;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.queue.SqsLookAgain;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.aws.telling.UsedRules;

import java.time.Duration;

/** Puts the clocks together from their environment. */
final class Wiring {
    /** What a lead lets go live holds for verdicts after this time. */
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(10);

    private Wiring() {}

    static Clocks clocks(Surroundings around) {
        var settings = around.settings();
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var facts = settings.text("FACTS_TABLE");
        var queue = settings.text("DUE_URL");
        var brands = settings.text("SETTINGS_TABLE");
        settings.orFail();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var clock = around.clock();
        var store = new DynamoConversations(dynamo, conversations);
        var decided = new DynamoSettings(dynamo, brands, SETTINGS_FRESH, clock);
        return new Clocks(
                new DynamoDue(dynamo, conversations),
                new SqsLookAgain(around.account().get().queues(), queue, clock),
                new DynamoCursor(dynamo, facts),
                store,
                store,
                decided,
                new UsedRules(
                        decided,
                        "sla",
                        new Metrics(around.out(), clock),
                        new Log(around.out(), "")),
                clock,
                around.pause());
    }
}
