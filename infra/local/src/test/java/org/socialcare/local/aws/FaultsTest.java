package org.socialcare.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.local.aws.Trouble.Kind;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class FaultsTest {
    private static final Call SEND = new Call("AmazonSQS", "SendMessage", Json.object(), true);
    private static final Call PUT = new Call("DynamoDB_20120810", "PutItem", Json.object(), true);

    private final List<String> events = new ArrayList<>();
    private final Faults faults = new Faults(function -> events.add("end " + function));

    @Test
    void nothing_happens_unasked() {
        assertThat(meet("triage", PUT)).isEqualTo(200);
        assertThat(events).containsExactly("effect");
    }

    @Test
    void only_the_ordered_calls_of_the_ordered_function_fail() {
        faults.order(new Trouble("triage", "PutItem", Kind.FAILED, 1, 2));

        assertThat(meet("sla", PUT)).isEqualTo(200);
        assertThat(meet("triage", SEND)).isEqualTo(200);
        assertThat(meet("triage", PUT)).as("the first is skipped").isEqualTo(200);
        assertThat(meet("triage", PUT)).isEqualTo(500);
        assertThat(faults.outstanding()).hasSize(1);
        assertThat(meet("triage", PUT)).isEqualTo(500);
        assertThat(faults.outstanding()).isEmpty();
        assertThat(meet("triage", PUT)).isEqualTo(200);
    }

    @Test
    void a_function_is_ended_before_or_after_the_effect() {
        faults.order(new Trouble("triage", "", Kind.KILLED_BEFORE, 0, 1));
        meet("triage", PUT);
        assertThat(events).containsExactly("end triage");

        events.clear();
        faults.order(new Trouble("triage", "", Kind.KILLED_AFTER, 0, 1));
        meet("triage", PUT);
        assertThat(events).containsExactly("effect", "end triage");
    }

    @Test
    void an_unheard_call_takes_effect_and_looks_failed() {
        faults.order(new Trouble("intake", "", Kind.UNHEARD, 0, 1));
        assertThat(meet("intake", SEND)).isEqualTo(500);
        assertThat(events).containsExactly("effect");
    }

    @Test
    void a_busy_table_says_so_in_its_own_words() {
        faults.order(new Trouble("triage", "", Kind.THROTTLED, 0, 1));
        var answer = faults.meet("triage", PUT, () -> new Response(200, Map.of(), Body.of("")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().text()).contains("ProvisionedThroughputExceededException");
    }

    @Test
    void trouble_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Trouble("", "", Kind.FAILED, 0, 1))
                .hasMessageContaining("function");
        assertThatThrownBy(() -> new Trouble("triage", "", Kind.FAILED, 0, 0))
                .hasMessageContaining("times");
    }

    private int meet(String function, Call call) {
        return faults.meet(
                        function,
                        call,
                        () -> {
                            events.add("effect");
                            return new Response(200, Map.of(), Body.of(""));
                        })
                .status();
    }
}
