package org.socialcare.sla;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoCursor;
import org.socialcare.aws.dynamo.DynamoDue;
import org.socialcare.aws.queue.SqsLookAgain;
import org.socialcare.aws.start.Surroundings;

/** Puts the clocks together from their environment. */
final class Wiring {
    private Wiring() {}

    static Clocks clocks(Surroundings around) {
        var settings = around.settings();
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var facts = settings.text("FACTS_TABLE");
        var queue = settings.text("DUE_URL");
        settings.orFail();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var clock = around.clock();
        var store = new DynamoConversations(dynamo, conversations);
        return new Clocks(
                new DynamoDue(dynamo, conversations),
                new SqsLookAgain(around.account().get().queues(), queue, clock),
                new DynamoCursor(dynamo, facts),
                store,
                store,
                clock);
    }
}
