package org.socialcare.checks;

import org.junit.jupiter.api.Test;
import org.socialcare.checks.Template.Resource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Nothing may vanish between two functions: every queue, rule and table of the template keeps what
 * it was given, but for what is of no use a minute later.
 */
final class HandoversInTemplateTest {
    private static final int TWO_WEEKS_SECONDS = 14 * 24 * 3600;

    /** The least that a queue can keep: what it holds is of no use a minute later. */
    private static final int A_MOMENT_SECONDS = 60;

    private final Problems problems = new Problems();

    @Test
    void every_queue_is_read_by_one_function_or_watched_by_an_alarm() {
        for (Resource queue : Template.queues()) {
            long readers = readers(queue).size();
            problems.unless(
                    readers == 1 || (readers == 0 && hasAlarm(queue)),
                    queue.id()
                            + ": has "
                            + readers
                            + " readers; give it one function, or as a dead-letter queue an alarm"
                            + " on ApproximateNumberOfMessagesVisible");
        }
        problems.none();
    }

    @Test
    void every_queue_that_is_read_sets_aside_what_cannot_be_processed() {
        for (Resource queue : Template.queues()) {
            if (readers(queue).isEmpty() || isForgetful(queue)) {
                continue;
            }
            Tree redrive = queue.property("RedrivePolicy");
            Set<String> targets = redrive.at("deadLetterTargetArn").references();
            problems.unless(
                    targets.size() == 1 && redrive.at("maxReceiveCount").number() > 0,
                    queue.id()
                            + ": add RedrivePolicy with deadLetterTargetArn and maxReceiveCount");
            for (String target : targets) {
                Resource dead = Template.resource(target);
                problems.unless(
                        hasAlarm(dead),
                        target + ": add an alarm on ApproximateNumberOfMessagesVisible");
                problems.unless(
                        dead.fifo() == queue.fifo(),
                        target + ": the dead-letter queue of a FIFO queue is FIFO, and only then");
                problems.unless(
                        users(target) == 1,
                        target + ": every queue has a dead-letter queue of its own");
            }
        }
        problems.none();
    }

    @Test
    void a_queue_that_forgets_within_a_minute_is_meant_to_and_hands_nothing_out_twice() {
        for (Resource queue : Template.queues()) {
            if (!isForgetful(queue)) {
                continue;
            }
            problems.unless(
                    !queue.fifo()
                            && queue.property("VisibilityTimeout").number() > A_MOMENT_SECONDS
                            && !queue.property("RedrivePolicy").present(),
                    queue.id()
                            + ": what is gone after a minute needs no order and no dead-letter"
                            + " queue, and a VisibilityTimeout beyond its end");
        }
        problems.none();
    }

    private static boolean isForgetful(Resource queue) {
        return queue.property("MessageRetentionPeriod").number() == A_MOMENT_SECONDS;
    }

    @Test
    void what_nobody_reads_is_kept_for_two_weeks() {
        for (Resource queue : Template.queues()) {
            problems.unless(
                    !readers(queue).isEmpty()
                            || queue.property("MessageRetentionPeriod").number()
                                    == TWO_WEEKS_SECONDS,
                    queue.id() + ": set MessageRetentionPeriod: " + TWO_WEEKS_SECONDS);
        }
        problems.none();
    }

    @Test
    void a_message_stays_hidden_for_six_times_its_readers_timeout() {
        for (Resource queue : Template.queues()) {
            for (Resource reader : readers(queue)) {
                int needed = 6 * reader.property("Timeout").number();
                problems.unless(
                        queue.property("VisibilityTimeout").number() >= needed,
                        queue.id() + ": set VisibilityTimeout to " + needed + " at least");
            }
        }
        problems.none();
    }

    @Test
    void every_queue_is_encrypted_and_fifo_queues_run_in_high_throughput_mode() {
        for (Resource queue : Template.queues()) {
            problems.unless(
                    queue.property("SqsManagedSseEnabled").text().equals("true"),
                    queue.id() + ": set SqsManagedSseEnabled: true");
            problems.unless(
                    !queue.fifo() || readers(queue).isEmpty() || isHighThroughput(queue),
                    queue.id()
                            + ": set ContentBasedDeduplication, DeduplicationScope: messageGroup"
                            + " and FifoThroughputLimit: perMessageGroupId");
        }
        problems.none();
    }

    @Test
    void every_rule_may_reach_its_queue_and_keeps_what_it_cannot_deliver() {
        for (Resource rule : Template.all("AWS::Events::Rule")) {
            problems.unless(
                    !rule.property("EventBusName").references().isEmpty()
                            && rule.property("EventPattern", "source")
                                    .texts()
                                    .equals(List.of("socialcare")),
                    rule.id() + ": match source socialcare on the project's own bus");
            for (Tree target : rule.property("Targets").items()) {
                Set<String> dead = target.at("DeadLetterConfig", "Arn").references();
                problems.unless(
                        dead.size() == 1, rule.id() + ": add DeadLetterConfig to its target");
                Set<String> reached = new TreeSet<>(dead);
                reached.addAll(target.at("Arn").references());
                for (String queue : reached) {
                    problems.unless(
                            Template.maySendTo(queue).contains(rule.id()),
                            rule.id()
                                    + ": add an AWS::SQS::QueuePolicy letting events.amazonaws.com"
                                    + " send to "
                                    + queue
                                    + " with this rule as aws:SourceArn");
                }
                for (String queue : dead) {
                    problems.unless(
                            !Template.resource(queue).fifo() && hasAlarm(Template.resource(queue)),
                            queue + ": a rule's dead-letter queue is a standard one with an alarm");
                }
                for (String queue : target.at("Arn").references()) {
                    problems.unless(
                            Template.resource(queue).fifo()
                                    == target.at("SqsParameters", "MessageGroupId").present(),
                            rule.id() + ": a FIFO target needs SqsParameters.MessageGroupId");
                }
            }
        }
        problems.none();
    }

    @Test
    void every_kind_of_fact_a_rule_waits_for_is_one_the_code_knows() {
        String words =
                Repository.files().stream()
                        .filter(file -> Repository.name(file).matches("shared/[a-z]+/src/main/.*"))
                        .map(file -> Repository.name(file) + "\n" + Repository.textIfReadable(file))
                        .reduce("", String::concat);
        for (Resource rule : Template.all("AWS::Events::Rule")) {
            for (String kind : rule.property("EventPattern").named("detail-type")) {
                problems.unless(
                        words.contains(kind),
                        rule.id()
                                + ": nothing under shared mentions the fact "
                                + kind
                                + "; correct its name or remove it");
            }
        }
        problems.none();
    }

    @Test
    void every_table_is_encrypted_recoverable_and_survives_the_stack() {
        for (Resource table : Template.tables()) {
            problems.unless(
                    table.property("SSESpecification", "SSEEnabled").text().equals("true"),
                    table.id() + ": set SSESpecification.SSEEnabled: true");
            problems.unless(
                    table.property("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                            .text()
                            .equals("true"),
                    table.id()
                            + ": set PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled:"
                            + " true");
            problems.unless(
                    table.property("BillingMode").text().equals("PAY_PER_REQUEST"),
                    table.id() + ": set BillingMode: PAY_PER_REQUEST");
            problems.unless(
                    table.body().at("DeletionPolicy").text().equals("Retain")
                            && table.body().at("UpdateReplacePolicy").text().equals("Retain")
                            && table.property("DeletionProtectionEnabled").text().equals("true"),
                    table.id()
                            + ": set DeletionPolicy and UpdateReplacePolicy: Retain, and"
                            + " DeletionProtectionEnabled: true");
        }
        problems.none();
    }

    private static List<Resource> readers(Resource queue) {
        return Template.functions().stream()
                .filter(
                        function ->
                                function.events("SQS").stream()
                                        .anyMatch(
                                                event ->
                                                        event.at("Queue")
                                                                .references()
                                                                .contains(queue.id())))
                .toList();
    }

    private static boolean isHighThroughput(Resource queue) {
        return queue.property("ContentBasedDeduplication").text().equals("true")
                && queue.property("DeduplicationScope").text().equals("messageGroup")
                && queue.property("FifoThroughputLimit").text().equals("perMessageGroupId");
    }

    private static long users(String deadLetters) {
        return Template.queues().stream()
                .filter(
                        queue ->
                                queue.property("RedrivePolicy", "deadLetterTargetArn")
                                        .references()
                                        .contains(deadLetters))
                .count();
    }

    private static boolean hasAlarm(Resource queue) {
        return Template.all("AWS::CloudWatch::Alarm").stream()
                .filter(
                        alarm ->
                                alarm.property("MetricName")
                                        .text()
                                        .equals("ApproximateNumberOfMessagesVisible"))
                .filter(alarm -> !alarm.property("AlarmActions").items().isEmpty())
                .anyMatch(alarm -> alarm.property("Dimensions").references().contains(queue.id()));
    }
}
