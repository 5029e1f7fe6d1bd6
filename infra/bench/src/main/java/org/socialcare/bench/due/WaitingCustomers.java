package org.socialcare.bench.due;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.local.LocalRuntime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversations of the demo's shop in which customers wait, written as triage writes them. */
final class WaitingCustomers {
    private static final String BRAND = "demo";
    private static final String PLATFORM = "facebook";

    private final DynamoConversations conversations;
    private final Brand brand;
    private final Channel channel;

    WaitingCustomers(LocalRuntime runtime) {
        var dynamo = runtime.aws().dynamo();
        var template = runtime.template();
        conversations =
                new DynamoConversations(dynamo, template.table("ConversationsTable").name());
        brand =
                alwaysOpen(
                        new DynamoSettings(
                                        dynamo,
                                        template.table("SettingsTable").name(),
                                        Duration.ZERO,
                                        InstantSource.system())
                                .brand(BRAND)
                                .orElseThrow());
        channel =
                brand.channels().stream()
                        .filter(each -> each.id().platform().equals(PLATFORM))
                        .findFirst()
                        .orElseThrow();
    }

    /** As many as asked for, whose nearest clocks fall due one after the other from an instant. */
    void write(int number, Instant first, Duration within) {
        Duration target = target(first);
        for (int i = 0; i < number; i++) {
            Instant due = first.plus(within.multipliedBy(i).dividedBy(number));
            var change = change(i, due.minus(target));
            if (!Timing.nextDue(change.after()).equals(Optional.of(due))) {
                throw new IllegalStateException("not due at " + due);
            }
            if (!(conversations.save(change) instanceof Saved.Done)) {
                throw new IllegalStateException("not written: " + change.after().id().text());
            }
        }
    }

    private Duration target(Instant at) {
        return Duration.between(at, Timing.nextDue(change(0, at).after()).orElseThrow());
    }

    private Change change(int customer, Instant at) {
        String id = Long.toString(8_000_000_000L + customer);
        var event =
                new Inbound(
                        ThreadKey.direct(id),
                        Direction.IN,
                        "mid." + id,
                        "dm.text",
                        "mid." + id,
                        "",
                        at,
                        "",
                        channel.id().account(),
                        new Person(id, "Customer " + customer),
                        Content.Said.text("Is the blue one still in stock?"));
        var understood =
                Understanding.of("en", Category.PRODUCT_QUESTION, 0.9, Sentiment.NEUTRAL, Set.of());
        return Receiving.decide(
                Optional.empty(),
                new Received(channel.id(), event, "receipt-" + id, at),
                channel,
                brand,
                Optional.of(understood),
                at);
    }

    /** Whatever the hour at which the bench runs, its clocks run. */
    private static Brand alwaysOpen(Brand brand) {
        List<Calendar> open =
                brand.calendars().stream()
                        .map(
                                calendar ->
                                        new Calendar(
                                                calendar.id(),
                                                Calendar.ALWAYS.zone(),
                                                Calendar.ALWAYS.week(),
                                                Calendar.ALWAYS.exceptions()))
                        .toList();
        return brand.withCalendars(open);
    }
}
