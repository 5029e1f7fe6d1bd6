package org.socialcare.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

class StandingTest {
    private static final int LONGEST_TRY = 20_000;

    @Test
    void rounds_in_a_row_bring_a_share_back_over_the_line() {
        assertThat(new Standing(83, 100, 900).toReach()).hasValue(70);
        assertThat(new Standing(90, 100, 900).toReach()).hasValue(0);
        assertThat(new Standing(89, 90, 1_000).toReach()).isEmpty();
        assertThat(new Standing(0, 0, 900).toReach()).hasValue(0);
    }

    @Test
    void as_many_late_ones_are_left_as_keep_the_line() {
        assertThat(new Standing(95, 100, 900).toSpare()).hasValue(5);
        assertThat(new Standing(90, 100, 900).toSpare()).hasValue(0);
        assertThat(new Standing(89, 100, 900).toSpare()).isEmpty();
        assertThat(new Standing(5, 100, 0).toSpare()).isEmpty();
    }

    @Test
    void both_are_what_trying_one_after_the_other_finds() {
        Random random = new Random(20_260_302);
        for (int i = 0; i < 3_000; i++) {
            int counted = random.nextInt(400);
            int inTime = counted == 0 ? 0 : random.nextInt(counted + 1);
            int line = random.nextInt(4) == 0 ? random.nextInt(1_001) : 700 + random.nextInt(301);
            Standing standing = new Standing(inTime, counted, line);

            assertThat(standing.toReach()).as("%s", standing).isEqualTo(tried(standing));
            OptionalLong spare = standing.toSpare();
            if (spare.isPresent()) {
                long most = spare.getAsLong();
                assertThat(keeps(inTime, counted + most, line)).as("%s", standing).isTrue();
                assertThat(keeps(inTime, counted + most + 1, line)).as("%s", standing).isFalse();
            } else {
                assertThat(line == 0 || !keeps(inTime, counted, line)).as("%s", standing).isTrue();
            }
        }
    }

    @Test
    void days_add_up() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Standing standing =
                Standing.of(List.of(new DayCount(day, 3, 5, 2), new DayCount(day, 1, 5, 0)), 900);

        assertThat(standing).isEqualTo(new Standing(4, 10, 900));
        assertThat(standing.share()).hasValue(0.4);
    }

    private static OptionalLong tried(Standing standing) {
        for (long more = 0; more <= LONGEST_TRY; more++) {
            if (keeps(standing.inTime() + more, standing.counted() + more, standing.line())) {
                return OptionalLong.of(more);
            }
        }
        return standing.line() == 1_000 ? OptionalLong.empty() : beyond(standing);
    }

    /** So steep a line needs more tries than are worth it: the two around the answer are enough. */
    private static OptionalLong beyond(Standing standing) {
        long found = standing.toReach().orElseThrow();
        assertThat(found).isGreaterThan(LONGEST_TRY);
        long in = standing.inTime();
        long all = standing.counted();
        assertThat(keeps(in + found, all + found, standing.line())).isTrue();
        assertThat(keeps(in + found - 1, all + found - 1, standing.line())).isFalse();
        return OptionalLong.of(found);
    }

    /** As a fraction of whole numbers, without any of the arithmetic that is tested. */
    private static boolean keeps(long inTime, long counted, int line) {
        return BigDecimal.valueOf(inTime)
                        .compareTo(
                                BigDecimal.valueOf(line, 3).multiply(BigDecimal.valueOf(counted)))
                >= 0;
    }
}
