package org.socialcare.aws.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.testkit.TestClock;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.time.Duration;

class ContainerKeysTest {
    private final StubServer lender = new StubServer();
    private final TestClock clock = new TestClock();
    private final ContainerKeys keys = new ContainerKeys(lender.address(), "proof", clock);

    @AfterEach
    void stop() {
        lender.close();
    }

    @Test
    void keys_are_fetched_with_the_proof_and_used_until_five_minutes_before_their_end()
            throws IOException {
        lend("one", Duration.ofHours(1)).thenAnswer(200, lent("two", Duration.ofHours(2)));

        assertThat(keys.keys()).isEqualTo(new AccessKeys("one", "secret", "token"));
        clock.pass(Duration.ofMinutes(55).minusMillis(1));
        assertThat(keys.keys().id()).isEqualTo("one");
        clock.pass(Duration.ofMillis(1));
        assertThat(keys.keys().id()).isEqualTo("two");

        assertThat(lender.asked()).hasSize(2);
        assertThat(lender.asked().getFirst().headers()).containsEntry("authorization", "proof");
    }

    @Test
    void keys_that_outlived_a_snapshot_are_not_used() throws IOException {
        lend("before", Duration.ofHours(1)).thenAnswer(200, lent("after", Duration.ofDays(9)));

        keys.keys();
        clock.pass(Duration.ofDays(8));

        assertThat(keys.keys().id()).isEqualTo("after");
    }

    @Test
    void while_none_are_lent_the_old_ones_are_used_until_their_end() throws IOException {
        lend("one", Duration.ofHours(1)).thenAnswer(500, "").thenAnswer(200, "nonsense");
        lender.thenAnswer(500, "");

        keys.keys();
        clock.pass(Duration.ofMinutes(56));
        assertThat(keys.keys().id()).isEqualTo("one");
        assertThat(keys.keys().id()).isEqualTo("one");
        clock.pass(Duration.ofMinutes(4));

        assertThatThrownBy(keys::keys).isInstanceOf(IOException.class).hasMessageContaining("500");
    }

    @Test
    void an_answer_without_keys_is_an_error_that_quotes_nothing() {
        lender.thenAnswer(200, "{\"AccessKeyId\":\"id\",\"SecretAccessKey\":\"\"}");

        assertThatThrownBy(keys::keys)
                .isInstanceOf(IOException.class)
                .hasNoCause()
                .hasMessage("the address of access keys answered something else");
    }

    private StubServer lend(String id, Duration time) {
        return lender.thenAnswer(200, lent(id, time));
    }

    private String lent(String id, Duration time) {
        return JsonWriter.write(
                Json.object()
                        .put("AccessKeyId", id)
                        .put("SecretAccessKey", "secret")
                        .put("Token", "token")
                        .put("Expiration", clock.instant().plus(time).toString())
                        .build());
    }
}
