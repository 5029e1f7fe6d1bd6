package org.socialcare.sla;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoCursor;
import org.socialcare.aws.dynamo.DynamoDue;
import org.socialcare.aws.dynamo.DynamoHandovers;
import org.socialcare.aws.dynamo.DynamoIntroductions;
import org.socialcare.aws.dynamo.DynamoReapplies;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoTickets;
import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.aws.queue.SqsLookAgain;
import org.socialcare.aws.queue.SqsOrderIntroductions;
import org.socialcare.aws.queue.SqsOrderReapply;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.aws.telling.UsedRules;

import java.time.Duration;

/**
 * Puts the function together from its environment.
 *
 * @param sweep what the schedule starts
 * @param clocks what the due queue brings
 * @param reapplies the pages that it brings
 * @param introductions the stretches that it brings
 */
record Wiring(Sweep sweep, Clocks clocks, Reapplies reapplies, Introductions introductions) {
    /** What a lead lets go live holds for verdicts after this time. */
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(10);

    static Wiring of(Surroundings around) {
        var settings = around.settings();
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var facts = settings.text("FACTS_TABLE");
        var due = settings.text("DUE_URL");
        var brands = settings.text("SETTINGS_TABLE");
        settings.orFail();
        var dynamo = around.clients().get().dynamo();
        var clock = around.clock();
        var queue = new SqsLookAgain(around.account().get().queues(), due, clock);
        var store = new DynamoConversations(dynamo, conversations);
        var decided = new DynamoSettings(dynamo, brands, SETTINGS_FRESH, clock);
        var log = new Log(around.out(), "");
        var rules = new UsedRules(decided, "sla", new Metrics(around.out(), clock), log);
        var now = new DynamoSettings(dynamo, brands, Duration.ZERO, clock);
        return new Wiring(
                new Sweep(
                        new DynamoDue(dynamo, conversations),
                        queue,
                        new DynamoCursor(dynamo, facts),
                        clock),
                new Clocks(queue, store, store, store, decided, rules, clock, around.pause()),
                new Reapplies(
                        new DynamoReapplies(dynamo, facts),
                        new SqsOrderReapply(around.account().get().queues(), due),
                        new DynamoTickets(dynamo, conversations),
                        now,
                        new ReapplyPage(store, store, clock, log),
                        clock),
                new Introductions(
                        new DynamoIntroductions(dynamo, facts),
                        new SqsOrderIntroductions(around.account().get().queues(), due),
                        new IntroductionList(new DynamoHandovers(dynamo, brands), clock),
                        new Introducer(
                                store, new DynamoTimeline(dynamo, conversations), store, clock),
                        now,
                        clock,
                        log));
    }
}
