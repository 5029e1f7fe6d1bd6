package org.socialcare.domain.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class NegativeShareTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:02:30Z");
    private static final ChannelId CHANNEL = new ChannelId("facebook", "shop");
    private static final NegativeShare SHARE = NegativeShare.DEFAULT;

    @Test
    void a_share_above_the_threshold_raises_an_alert_with_its_evidence() {
        assertThat(judge(bucket("09:30", 6, 2), bucket("10:00", 4, 2)))
                .contains(
                        new Alert(
                                "negative-share",
                                CHANNEL,
                                Instant.parse("2026-03-02T09:05:00Z"),
                                Instant.parse("2026-03-02T10:05:00Z"),
                                10,
                                4,
                                0.30));
    }

    @Test
    void a_share_of_exactly_the_threshold_is_not_above_it() {
        assertThat(judge(bucket("10:00", 10, 3))).isEmpty();
        assertThat(judge(bucket("10:00", 10, 4))).isPresent();
    }

    @Test
    void a_few_messages_say_nothing() {
        assertThat(judge(bucket("10:00", 9, 9))).isEmpty();
        assertThat(judge(bucket("10:00", 10, 10))).isPresent();
    }

    @Test
    void silence_raises_nothing() {
        assertThat(judge()).isEmpty();
    }

    @Test
    void only_the_last_hour_counts() {
        assertThat(judge(bucket("09:00", 100, 100))).isEmpty();
        assertThat(judge(bucket("09:05", 100, 100))).isPresent();
        assertThat(judge(bucket("10:05", 100, 100))).isEmpty();
    }

    @Test
    void while_the_last_alert_cools_down_there_is_no_second_one() {
        Bucket bad = bucket("10:00", 10, 9);

        assertThat(judge(List.of(), NOW.minus(Duration.ofMinutes(60)).plusMillis(1), bad))
                .isEmpty();
        assertThat(judge(List.of(), NOW.minus(Duration.ofMinutes(60)), bad)).isPresent();
    }

    @Test
    void a_channel_that_is_always_angry_needs_more_than_the_usual_share() {
        List<Double> history = List.of(0.4, 0.5, 0.6);

        assertThat(SHARE.threshold(history)).isEqualTo(0.8, within(1e-9));
        assertThat(judge(history, Instant.EPOCH, bucket("10:00", 20, 15))).isEmpty();
        assertThat(judge(history, Instant.EPOCH, bucket("10:00", 20, 17))).isPresent();
    }

    @Test
    void a_peaceful_history_does_not_make_the_threshold_lower_than_usual() {
        assertThat(SHARE.threshold(List.of(0.0, 0.01, 0.0))).isEqualTo(0.30);
    }

    @Test
    void one_earlier_day_is_not_a_history() {
        assertThat(SHARE.threshold(List.of(0.9))).isEqualTo(0.30);
    }

    @Test
    void a_message_delivered_twice_counts_once() {
        Observation one = new Observation("c/1", NOW, true);
        Observation other = new Observation("c/2", NOW.plusSeconds(200), false);

        assertThat(Bucket.of(List.of(one, other, one, one)))
                .containsExactly(bucket("10:00", 1, 1), bucket("10:05", 1, 0));
    }

    @Test
    void buckets_begin_at_whole_multiples_of_five_minutes() {
        assertThat(Bucket.startOf(NOW)).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(Bucket.startOf(Instant.parse("2026-03-02T10:05:00Z")))
                .isEqualTo(Instant.parse("2026-03-02T10:05:00Z"));
        assertThat(Bucket.startOf(Instant.EPOCH.minusSeconds(1)))
                .isEqualTo(Instant.EPOCH.minusSeconds(300));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        Duration hour = Duration.ofHours(1);

        assertThatThrownBy(() -> new NegativeShare(Duration.ofMinutes(7), 0.3, 3, 10, hour))
                .hasMessageContaining("PT7M");
        assertThatThrownBy(() -> new NegativeShare(Duration.ZERO, 0.3, 3, 10, hour))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new NegativeShare(hour, 0, 3, 10, hour))
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> new NegativeShare(hour, 1.1, 3, 10, hour))
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> new NegativeShare(hour, 0.3, 3, 0, hour))
                .hasMessageContaining("minimum");
        assertThatThrownBy(() -> bucket("10:00", 1, 2)).hasMessageContaining("2");
    }

    private static Optional<Alert> judge(Bucket... buckets) {
        return SHARE.judge(CHANNEL, List.of(buckets), List.of(), Optional.empty(), NOW);
    }

    private static Optional<Alert> judge(
            List<Double> history, Instant lastRaised, Bucket... buckets) {
        return SHARE.judge(CHANNEL, List.of(buckets), history, Optional.of(lastRaised), NOW);
    }

    private static Bucket bucket(String time, int messages, int negative) {
        return new Bucket(Instant.parse("2026-03-02T" + time + ":00Z"), messages, negative);
    }
}
