package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.testkit.Some;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What counting costs, in calls and in DynamoDB's own units; counting is most of the alerts' bill.
 */
class SignalCostTest {
    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    private final Meter meter = new Meter();
    private final CountingCalls calls = new CountingCalls();
    private final ChannelId channel = new ChannelId("facebook", Some.unique("page"));

    @Test
    void ten_messages_of_a_moment_are_one_write_of_one_unit() {
        var signals = new DynamoSignals(LocalDynamo.watchedBy(calls, meter), LocalDynamo.SIGNALS);

        signals.count(channel, messages(10, Duration.ofSeconds(10)));

        assertThat(calls.made()).containsExactly("UpdateItem");
        assertThat(meter.units).isEqualTo(1);
    }

    @Test
    void messages_one_by_one_are_at_most_about_one_unit_each() {
        var signals = new DynamoSignals(LocalDynamo.watchedBy(calls, meter), LocalDynamo.SIGNALS);

        for (Signal signal : messages(300, Duration.ofMinutes(5))) {
            signals.count(channel, List.of(signal));
        }

        assertThat(meter.units / 300).isLessThan(1.2);
    }

    @Test
    void a_rush_in_batches_of_ten_is_less_than_half_a_unit_each() {
        var signals = new DynamoSignals(LocalDynamo.watchedBy(calls, meter), LocalDynamo.SIGNALS);
        var rush = messages(3_000, Duration.ofMinutes(5));

        for (int from = 0; from < rush.size(); from += 10) {
            signals.count(channel, rush.subList(from, from + 10));
        }

        assertThat(meter.units / rush.size()).isLessThan(0.5);
    }

    @Test
    void answers_that_were_taken_ride_along_with_the_messages_of_their_window() {
        var signals = new DynamoSignals(LocalDynamo.watchedBy(calls, meter), LocalDynamo.SIGNALS);
        var batch = new ArrayList<>(messages(10, Duration.ofSeconds(10)));
        for (int i = 0; i < 10; i++) {
            batch.add(sent("reply-" + i, START.plusSeconds(20 + 15L * i)));
        }

        signals.count(channel, batch);

        assertThat(calls.made()).containsExactly("UpdateItem");
        var window = signals.between(channel, START, START.plusSeconds(300)).getFirst();
        assertThat(window.count(Mark.SENT)).isEqualTo(10);
        assertThat(window.count(Mark.MESSAGE)).isEqualTo(10);
    }

    @Test
    void an_answer_told_again_in_other_company_is_counted_once() {
        var signals = new DynamoSignals(LocalDynamo.watchedBy(calls, meter), LocalDynamo.SIGNALS);
        var answer = sent("reply", START.plusSeconds(200));

        signals.count(channel, List.of(answer));
        signals.count(channel, with(messages(1, Duration.ofSeconds(1)), answer));

        var window = signals.between(channel, START, START.plusSeconds(300)).getFirst();
        assertThat(window.count(Mark.SENT)).isEqualTo(1);
    }

    private static List<Signal> with(List<Signal> messages, Signal answer) {
        var all = new ArrayList<>(messages);
        all.add(answer);
        return all;
    }

    private static Signal sent(String reply, Instant at) {
        return new Signal(
                reply,
                new ConversationId("facebook.page.0123456789abcdef"),
                "s#" + reply,
                at,
                EnumSet.of(Mark.SENT),
                "und",
                "",
                Set.of());
    }

    /** In the order of their times; a third of them complain. */
    private static List<Signal> messages(int count, Duration within) {
        Random random = new Random(1);
        List<Signal> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Mark> marks = EnumSet.of(Mark.MESSAGE);
            if (random.nextInt(3) == 0) marks.add(Mark.COMPLAINT);
            messages.add(
                    new Signal(
                            Some.unique("facebook.page.0123456789abcdef0123456789abcdef") + "#1",
                            new ConversationId("facebook.page.0123456789abcdef01234567" + i),
                            "m#m_0123456789abcdefghijklmnopqrstuvwxyz" + i,
                            START.plus(within.multipliedBy(i).dividedBy(count)),
                            marks,
                            "en",
                            "",
                            Set.of()));
        }
        return messages;
    }

    /** Adds up the units of updates, as the store itself counts them. */
    private static final class Meter implements ExecutionInterceptor {
        private double units;

        @Override
        public SdkRequest modifyRequest(
                Context.ModifyRequest context, ExecutionAttributes attributes) {
            return context.request() instanceof UpdateItemRequest update
                    ? update.toBuilder()
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build()
                    : context.request();
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.response() instanceof UpdateItemResponse update) {
                units += update.consumedCapacity().capacityUnits();
            }
        }
    }
}
