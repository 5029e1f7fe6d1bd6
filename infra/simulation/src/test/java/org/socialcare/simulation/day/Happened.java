package org.socialcare.simulation.day;

import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.EntryBody.ClockVerdict;
import org.socialcare.domain.conversation.EntryBody.Verdict;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Brand;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactsTogether;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a week left behind, read from the facts that were told and from nothing else. */
final class Happened {
    private final Brand brand;
    private final Attendance attendance;
    private final int customers;
    private final int said;
    private final Instant end;
    private final List<Step> steps = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();

    Happened(
            Brand brand,
            Attendance attendance,
            int customers,
            int said,
            Instant end,
            MemoryAws aws) {
        this.brand = brand;
        this.attendance = attendance;
        this.customers = customers;
        this.said = said;
        this.end = end;
        var timelines = new DynamoTimeline(aws.dynamo(), "ConversationsTable");
        Map<String, Fact> facts = new HashMap<>();
        aws.bus()
                .published()
                .forEach(
                        event ->
                                FactsTogether.inEvent(event)
                                        .forEach(fact -> facts.put(fact.id(), fact)));
        for (Fact fact : facts.values()) {
            // a verdict stands at its due instant, changes no hands and comes a moment later
            if (!fact.type().startsWith("Clock")) {
                steps.add(
                        new Step(
                                fact.conversation(),
                                fact.version(),
                                fact.at(),
                                fact.type(),
                                fact.ticket()));
            }
            if (fact.type().equals("ClockBreached")) {
                var entry = timelines.entry(fact.conversation(), fact.entry()).orElseThrow();
                if (entry.body() instanceof ClockVerdict verdict
                        && verdict.verdict() == Verdict.BREACHED) {
                    breaches.add(
                            new Breach(
                                    fact.conversation(),
                                    fact.ticket().flatMap(Ticket::waitingSince),
                                    verdict.due()));
                }
            }
        }
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::version));
        breaches.sort(Comparator.comparing(Breach::due));
    }

    /** A conversation as it is from an instant on. */
    record Step(
            ConversationId conversation,
            long version,
            Instant at,
            String type,
            Optional<Ticket> ticket) {}

    /**
     * A promise that was broken.
     *
     * @param since when the customer began to wait
     */
    record Breach(ConversationId conversation, Optional<Instant> since, Instant due) {}

    Brand brand() {
        return brand;
    }

    Attendance attendance() {
        return attendance;
    }

    /** How many wrote for the first time. */
    int customers() {
        return customers;
    }

    /** How many messages there were in all. */
    int said() {
        return said;
    }

    Instant end() {
        return end;
    }

    /** In the order of time. */
    List<Step> steps() {
        return steps;
    }

    List<Breach> breaches() {
        return breaches;
    }
}
