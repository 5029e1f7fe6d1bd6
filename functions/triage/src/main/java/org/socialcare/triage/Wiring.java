package org.socialcare.triage;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoCurrentWaits;
import org.socialcare.aws.dynamo.DynamoCustomers;
import org.socialcare.aws.dynamo.DynamoKnowledge;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.queue.SqsOrderFiles;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.aws.telling.UsedRules;
import org.socialcare.domain.triage.ReadWords;

import java.time.Duration;

/** Puts triage together from its environment. */
final class Wiring {
    /** What a lead changes in the settings holds for new messages after this time. */
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(10);

    /** A median of half an hour does not change by the second. */
    private static final Duration WAITS_FRESH = Duration.ofSeconds(30);

    private Wiring() {}

    static Triage triage(Surroundings around, ReadWords words) {
        var settings = around.settings();
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var brands = settings.text("SETTINGS_TABLE");
        var signals = settings.text("SIGNALS_TABLE");
        var pulls = settings.text("PULLS_URL");
        var customers = settings.text("CUSTOMERS_TABLE");
        settings.orFail();
        var dynamo = around.clients().get().dynamo();
        var clock = around.clock();
        var store = new DynamoConversations(dynamo, conversations);
        var knowledge =
                new DynamoKnowledge(
                        dynamo, brands, signals, SETTINGS_FRESH, clock, Words::normaliser);
        var decided = new DynamoSettings(dynamo, brands, SETTINGS_FRESH, clock);
        var metrics = new Metrics(around.out(), clock);
        var log = new Log(around.out(), "");
        return new Triage(
                store,
                store,
                decided,
                new UsedRules(decided, "triage", metrics, log),
                new Cards(new DynamoCustomers(dynamo, customers)),
                words,
                new SqsOrderFiles(around.account().get().queues(), pulls),
                new Answering(
                        store,
                        store,
                        new UsedKnowledge(knowledge, metrics, log),
                        new DynamoCurrentWaits(dynamo, signals, WAITS_FRESH, clock),
                        clock),
                clock);
    }
}
