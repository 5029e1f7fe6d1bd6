package org.socialcare.sla;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoCursor;
import org.socialcare.aws.dynamo.DynamoDue;
import org.socialcare.aws.queue.SqsLookAgain;
import org.socialcare.aws.signed.Account;
import org.socialcare.aws.start.Clients;
import org.socialcare.aws.start.Settings;

import java.time.Clock;
import java.util.Map;

/** Puts the clocks together from their environment. */
final class Wiring {
    private Wiring() {}

    static Clocks clocks(Map<String, String> environment) {
        var settings = new Settings(environment);
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var facts = settings.text("FACTS_TABLE");
        var queue = settings.text("DUE_URL");
        settings.orFail();
        var clients = Clients.from(environment);
        var dynamo = clients.dynamo();
        var clock = Clock.systemUTC();
        var store = new DynamoConversations(dynamo, conversations);
        return new Clocks(
                new DynamoDue(dynamo, conversations),
                new SqsLookAgain(Account.from(environment, clock).queues(), queue, clock),
                new DynamoCursor(dynamo, facts),
                store,
                store,
                clock);
    }
}
