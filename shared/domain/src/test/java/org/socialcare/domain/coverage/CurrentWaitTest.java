package org.socialcare.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CurrentWaitTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void it_is_the_median_so_that_one_forgotten_customer_frightens_nobody() {
        assertThat(CurrentWait.of(answers(2, 3, 4, 5, 600), NOW)).contains(Duration.ofMinutes(4));
        assertThat(CurrentWait.of(answers(2, 3, 4, 5, 6, 600), NOW))
                .contains(Duration.ofMinutes(5));
    }

    @Test
    void with_fewer_than_five_answers_nothing_is_known() {
        assertThat(CurrentWait.of(answers(2, 3, 4, 5), NOW)).isEmpty();
        List<Waited> twice = new ArrayList<>(answers(2, 3, 4, 5));
        twice.addAll(answers(2, 3, 4, 5));
        assertThat(CurrentWait.of(twice, NOW)).isEmpty();
    }

    @Test
    void what_is_older_than_half_an_hour_or_to_come_does_not_count() {
        var answers = answers(2, 3, 4, 5, 6);
        assertThat(CurrentWait.of(answers, NOW.plus(Duration.ofMinutes(29)))).isPresent();
        assertThat(CurrentWait.of(answers, NOW.plus(Duration.ofMinutes(30)))).isEmpty();
        assertThat(CurrentWait.of(answers, NOW.minusSeconds(1))).isEmpty();
    }

    private static List<Waited> answers(int... minutes) {
        List<Waited> answers = new ArrayList<>();
        for (int each : minutes) {
            answers.add(new Waited("r" + answers.size(), NOW, Duration.ofMinutes(each)));
        }
        return answers;
    }
}
