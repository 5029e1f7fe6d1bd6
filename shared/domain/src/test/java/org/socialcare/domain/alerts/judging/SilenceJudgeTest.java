package org.socialcare.domain.alerts.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.signals.Window;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;

class SilenceJudgeTest {
    private static final int HOUR = 12;
    private static final int DAY = 24 * HOUR;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Random random = new Random(5);
    private final SilenceJudge judge = new SilenceJudge();
    private final Series<SilenceState> series = new Series<>(judge);

    @Test
    void a_channel_that_falls_silent_in_its_busy_hours_is_noticed() {
        weeks(3);
        day(12 * HOUR);
        assertThat(series.raised).isEmpty();

        silence(2 * HOUR);

        assertThat(series.raised).isNotEmpty();
        Figure figure = series.raised.getFirst();
        assertThat(figure.value()).isBetween(30.0 * 60, 90.0 * 60);
        assertThat(figure.threshold()).isLessThanOrEqualTo(figure.value());
        assertThat(figure.baseline()).isLessThan(300);
        assertThat(figure.count()).isPositive();
    }

    @Test
    void at_night_silence_says_nothing() {
        weeks(3);

        silence(7 * HOUR);

        assertThat(series.raised).isEmpty();
    }

    @Test
    void the_longer_it_lasts_the_worse_it_is_until_somebody_writes() {
        weeks(3);
        day(10 * HOUR);
        silence(8 * HOUR);
        assertThat(series.levels()).containsExactly(Level.NOTICE, Level.WARNING, Level.CRISIS);

        series.window(1, 1);

        assertThat(series.ended.getLast().back()).isTrue();
        assertThat(series.ended.getLast().level()).isEqualTo(Level.CRISIS);
    }

    @Test
    void without_a_week_of_history_nothing_is_said() {
        for (int window = 0; window < 5 * DAY; window++) {
            series.window(10, 10);
        }
        silence(DAY);

        assertThat(series.raised).isEmpty();
    }

    @Test
    void a_channel_on_which_hardly_anybody_writes_may_be_silent() {
        for (int day = 0; day < 28; day++) {
            series.window(1, 1);
            silence(DAY - 1);
        }
        silence(3 * DAY);

        assertThat(series.raised).isEmpty();
    }

    @Test
    void ordinary_weeks_raise_next_to_nothing() {
        weeks(12);

        assertThat(series.raised).hasSizeLessThan(3);
    }

    @Test
    void a_silence_that_was_an_alert_does_not_become_what_is_usual() {
        weeks(3);
        day(10 * HOUR);
        silence(6 * HOUR);
        day(8 * HOUR);
        series.raised.clear();
        weeks(1);
        day(10 * HOUR);

        silence(6 * HOUR);

        assertThat(series.raised).isNotEmpty();
    }

    @Test
    void what_is_usual_is_the_very_silence_after_which_the_first_notice_is_raised() {
        weeks(3);
        day(12 * HOUR);
        series.window(1, 1);
        Quiet quiet = quiet().orElseThrow();

        silence(2 * HOUR);

        Duration raised = Duration.ofSeconds((long) series.raised.getFirst().value());
        assertThat(quiet.since()).isEqualTo(series.now().minus(Duration.ofHours(2)));
        assertThat(quiet.usual()).contains(raised);
        assertThat(quiet.level()).isEmpty();
        assertThat(quiet().orElseThrow().level()).isPresent();
    }

    @Test
    void whoever_wrote_since_the_last_look_has_broken_the_silence() {
        weeks(3);
        day(12 * HOUR);
        silence(2 * HOUR);

        Instant heard = series.now();
        Quiet quiet = judge.quiet(series.state(), Optional.of(heard), UTC).orElseThrow();

        assertThat(quiet.since()).isEqualTo(heard.plus(Window.LENGTH));
        assertThat(quiet.level()).isEmpty();
    }

    @Test
    void without_history_nothing_is_usual_and_without_a_message_nothing_is_quiet() {
        assertThat(quiet()).isEmpty();

        series.window(1, 1);

        assertThat(quiet().orElseThrow().usual()).isEmpty();
    }

    private Optional<Quiet> quiet() {
        return judge.quiet(series.state(), Optional.empty(), UTC);
    }

    private void weeks(int weeks) {
        for (int day = 0; day < 7 * weeks; day++) {
            day(DAY);
        }
    }

    /** From midnight: next to nothing until eight, then bursts around four in five minutes. */
    private void day(int windows) {
        for (int window = 0; window < windows; window++) {
            boolean night = window < 8 * HOUR;
            boolean some = random.nextDouble() < (night ? 0.02 : 0.7);
            int messages = some ? 1 + random.nextInt(night ? 1 : 10) : 0;
            series.window(messages, messages);
        }
    }

    private void silence(int windows) {
        series.windows(windows, 0, 0);
    }
}
