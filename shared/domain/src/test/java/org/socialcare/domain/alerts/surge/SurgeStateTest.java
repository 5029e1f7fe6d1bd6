package org.socialcare.domain.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class SurgeStateTest {
    private final Noise noise = new Noise(7);

    private SurgeState afterAMonth() {
        return new Told().days(30, _ -> noise.bursty(3)).windows(6, _ -> 90).state();
    }

    @Test
    void what_is_stored_is_read_again() {
        SurgeState state = afterAMonth();

        assertThat(SurgeState.of(state.bytes()).bytes()).isEqualTo(state.bytes());
        assertThat(SurgeState.of(SurgeState.empty().bytes()).isEmpty()).isTrue();
    }

    @Test
    void a_state_costs_one_write_unit() {
        assertThat(afterAMonth().bytes()).hasSizeLessThan(1024);
        assertThat(SurgeState.empty().bytes()).hasSameSizeAs(afterAMonth().bytes());
    }

    @Test
    void storing_between_the_steps_changes_no_judgement() {
        Surge surge = new Surge(SurgeRule.FROZEN);
        Instant start = Instant.parse("2026-03-02T10:07:31Z");
        SurgeState kept = SurgeState.empty();
        SurgeState stored = SurgeState.empty();
        List<Judgement> all = new ArrayList<>();
        List<Judgement> one = new ArrayList<>();
        for (int i = 0; i < 12 * Told.DAY; i++) {
            long count = noise.bursty(i % 1_000 == 999 ? 60 : 4);
            Instant window = start.plus(Duration.ofMinutes(5).multipliedBy(i));
            Surge.Step step = surge.step(kept, window, count, 1);
            kept = step.after();
            all.add(step.judgement());
            Surge.Step again = surge.step(SurgeState.of(stored.bytes()), window, count, 1);
            stored = again.after();
            one.add(again.judgement());
        }

        assertThat(one).isEqualTo(all);
        assertThat(all).anyMatch(judgement -> judgement.level().isPresent());
    }

    @Test
    void bytes_that_are_no_state_are_refused_saying_why() {
        byte[] state = afterAMonth().bytes();

        refuses(new byte[0], "0 bytes");
        refuses(Arrays.copyOf(state, state.length - 1), "bytes instead of " + state.length);
        refuses(changed(state, 0, (byte) 9), "version 9");
        refuses(changed(state, 1, (byte) 0x7f), "beyond all time");
        refuses(changed(state, state.length - 10, (byte) 4), "no level 4");
        byte[] notANumber = state.clone();
        ByteBuffer.wrap(notANumber).putFloat(17, Float.NaN);
        refuses(notANumber, "a count cannot be NaN");
    }

    @Test
    void any_bytes_are_read_or_refused_but_never_break_a_step() {
        Surge surge = new Surge(SurgeRule.FROZEN);
        byte[] state = afterAMonth().bytes();
        for (int i = 0; i < state.length; i++) {
            try {
                SurgeState read = SurgeState.of(changed(state, i, (byte) ~state[i]));
                Judgement judgement =
                        surge.step(read, Instant.parse("2026-04-02T00:00:00Z"), 5, 1).judgement();
                assertThat(judgement.score()).isBetween(0.0, 1.0);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageStartingWith("surge state: ");
            }
        }
    }

    private static void refuses(byte[] bytes, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurgeState.of(bytes))
                .withMessageStartingWith("surge state: ")
                .withMessageContaining(why);
    }

    private static byte[] changed(byte[] state, int at, byte value) {
        byte[] changed = state.clone();
        changed[at] = value;
        return changed;
    }
}
