package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialcare.local.aws.Trouble;

import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What must hold, with functions ended, queues refusing, streams stalling and rights taken away.
 */
final class HostileTest {
    /** No function makes more calls for one message. */
    private static final int MOST_CALLS = 4;

    private static final Set<String> KNOWN_FATES =
            Set.of("accepted", "delivered", "read", "uncertain");

    /** Five receives, each hidden for seconds, and cold starts between. */
    private static final Duration LONG = Duration.ofMinutes(3);

    private static HostileSuite hostile;

    @BeforeAll
    static void start() {
        hostile = new HostileSuite();
    }

    @AfterAll
    static void stop() {
        hostile.close();
    }

    @AfterEach
    void peace() {
        hostile.runtime().faults().clear();
        hostile.runtime().policies().restore();
    }

    @Test
    void functions_ended_before_and_after_each_of_their_calls_lose_and_double_nothing() {
        var talks = new ArrayList<Talk>();
        for (int calls = 0; calls < MOST_CALLS; calls++) {
            for (var kind : List.of(Trouble.Kind.KILLED_BEFORE, Trouble.Kind.KILLED_AFTER)) {
                hostile.runtime().faults().clear();
                for (var function : hostile.functions()) {
                    hostile.order(function, "", kind, calls, 1);
                }
                var talk = new Talk(hostile);
                talk.begin();
                talk.answer();
                talks.add(talk);
            }
        }
        hostile.runtime().faults().clear();

        for (var talk : talks) {
            Eventually.holds("the answer's fate is known", () -> isKnown(talk));
            assertThat(talk.messages()).containsExactly(talk.text());
            assertThat(talk.sent()).as("times the customer was answered").isLessThanOrEqualTo(1);
            if (!talk.fate().equals("uncertain")) {
                assertThat(talk.sent()).isEqualTo(1);
            }
        }
        booksBalance();
        hostile.becomesQuiet();
    }

    @Test
    void a_delivery_that_the_queue_refuses_is_not_acknowledged_and_comes_again() {
        hostile.order("intake", "SendMessageBatch", Trouble.Kind.FAILED, 0, 3);
        var talk = new Talk(hostile);

        assertThat(talk.write()).as("nothing is stored").isGreaterThanOrEqualTo(500);
        assertThat(talk.write()).as("the platform tries again").isEqualTo(200);

        assertThat(talk.messages()).containsExactly(talk.text());
    }

    @Test
    void a_delivery_that_is_stored_without_intake_hearing_of_it_is_stored_once() {
        hostile.order("intake", "SendMessageBatch", Trouble.Kind.UNHEARD, 0, 3);
        var talk = new Talk(hostile);

        talk.write();
        assertThat(talk.write()).isEqualTo(200);

        assertThat(talk.messages()).containsExactly(talk.text());
        booksBalance();
    }

    @Test
    void facts_that_the_bus_refuses_for_a_while_come_late_and_none_is_missing() {
        hostile.order("relay", "PutEvents", Trouble.Kind.FAILED, 0, 12);
        var talk = new Talk(hostile);

        talk.begin();

        assertThat(answered(talk)).as("replies heard of the answer").isTrue();
        assertThat(talk.sent()).isEqualTo(1);
    }

    @Test
    void a_table_too_busy_for_a_while_delays_and_nothing_else() {
        hostile.order("triage", "TransactWriteItems", Trouble.Kind.THROTTLED, 0, 4);
        hostile.order("replies", "TransactWriteItems", Trouble.Kind.THROTTLED, 0, 2);
        var talk = new Talk(hostile);

        talk.begin();

        assertThat(talk.messages()).containsExactly(talk.text());
        assertThat(answered(talk)).isTrue();
        assertThat(talk.sent()).isEqualTo(1);
    }

    @Test
    void a_right_taken_away_is_refused_rings_the_alarm_and_loses_nothing() {
        hostile.runtime().policies().deny("IntakeFunction", "sqs:SendMessage");
        var talk = new Talk(hostile);

        Eventually.holds(
                "the alarm rings",
                () -> {
                    assertThat(talk.write()).isGreaterThanOrEqualTo(500);
                    return hostile.alarm("IntakeAlarm").equals("ALARM");
                });
        hostile.runtime().policies().restore();

        assertThat(talk.write()).isEqualTo(200);
        assertThat(talk.messages()).containsExactly(talk.text());
        Eventually.holds("the alarm is over", () -> hostile.alarm("IntakeAlarm").equals("OK"));
    }

    @Test
    void what_nobody_can_process_waits_with_an_alarm_and_is_replayed_when_the_cause_is_gone() {
        var before = new Talk(hostile);
        hostile.runtime().policies().deny("TriageFunction", "dynamodb:PutItem");
        var talks = List.of(new Talk(hostile), new Talk(hostile), new Talk(hostile));
        talks.forEach(talk -> assertThat(talk.write()).isEqualTo(200));
        poison("this is no message");

        Eventually.holds(
                LONG,
                "all of them are set aside",
                () -> hostile.depth("InboxDeadLetters") > talks.size());
        Eventually.holds(
                "the alarm rings", () -> hostile.alarm("InboxDeadLettersAlarm").equals("ALARM"));
        hostile.runtime().policies().restore();
        before.begin();
        assertThat(before.messages()).as("others go on").containsExactly(before.text());

        // platforms may have told of earlier answers meanwhile, so once may not be enough
        var redrive = new Redrive(hostile.runtime());
        assertThat(redrive.move("InboxDeadLetters", "InboxQueue")).isGreaterThan(talks.size());
        for (var talk : talks) {
            assertThat(talk.messages()).containsExactly(talk.text());
        }
        Eventually.holds(
                LONG,
                "the books balance, and only the poison comes back",
                () -> {
                    if (hostile.booksBalance()) {
                        return hostile.depth("InboxDeadLetters") == 1 && hostile.quiet();
                    }
                    redrive.move("InboxDeadLetters", "InboxQueue");
                    return false;
                });
    }

    private static void booksBalance() {
        try {
            Eventually.holds("the books balance", hostile::booksBalance);
        } catch (AssertionError never) {
            throw new AssertionError(hostile.books().toString(), never);
        }
    }

    private static boolean answered(Talk talk) {
        talk.answer();
        Eventually.holds("the answer's fate is known", () -> isKnown(talk));
        return !talk.fate().equals("uncertain");
    }

    private static boolean isKnown(Talk talk) {
        return KNOWN_FATES.contains(talk.fate());
    }

    private static void poison(String body) {
        var aws = hostile.runtime().aws();
        aws.sqs()
                .sendMessage(
                        SendMessageRequest.builder()
                                .queueUrl(aws.queueUrl("InboxQueue"))
                                .messageBody(body)
                                .messageGroupId(Made.id("poison"))
                                .messageDeduplicationId(Made.id("poison"))
                                .build());
    }
}
