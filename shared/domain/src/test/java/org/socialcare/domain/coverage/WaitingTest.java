package org.socialcare.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

class WaitingTest {
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Test
    void where_nobody_is_there_messages_wait_for_the_first_who_comes() {
        var waiting = waiting(each(8, 0.3), people(0, 0, 0, 0, 1, 1, 1, 1), open(8), 10);
        var first = waiting.at(0);
        // an hour on average from the middle of the first quarter, and what came before it
        assertThat(first.seconds()).isBetween(3_100.0, 3_300.0);
        assertThat(first.share()).isZero();
        assertThat(first.answered()).isTrue();
        assertThat(waiting.at(4).backlog()).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void what_is_too_much_is_carried_over_and_answered_first() {
        // one person answers three in a quarter of an hour; six come in the first
        var waiting = waiting(new double[] {6, 0, 0, 0}, people(1, 1, 1, 1), open(4), 60);
        assertThat(waiting.at(1).backlog()).isCloseTo(3, within(1e-9));
        assertThat(waiting.at(2).backlog()).isZero();
        // half way through, 1.5 wait before: 7.5 minutes; when those are answered nobody else comes
        assertThat(waiting.at(0).seconds()).isBetween(450.0, 900.0);
    }

    @Test
    void closed_hours_are_waited_through_but_do_not_count() {
        boolean[] hours = {true, false, false, true};
        var waiting =
                new Waiting(each(4, 0.05), people(0, 0, 0, 1), hours, FIVE, Duration.ofMinutes(20));
        assertThat(waiting.at(0).seconds()).isGreaterThan(2_200);
        assertThat(waiting.at(0).share()).isGreaterThan(0.99);
        assertThat(waiting.at(1).share()).isGreaterThan(0.99);
    }

    @Test
    void who_never_comes_is_said_so() {
        var waiting = waiting(each(4, 1), people(1, 0, 0, 0), open(4), 10);
        assertThat(waiting.at(3).answered()).isFalse();
        assertThat(waiting.at(3).share()).isZero();
        assertThat(waiting.at(3).seconds()).isCloseTo(450, within(1e-6));
    }

    @Test
    void one_more_person_never_makes_anybody_wait_longer() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            double[] arrivals = random.doubles(24, 0, 12).toArray();
            int[] staff = random.ints(24, 0, 5).toArray();
            int[] more = staff.clone();
            int at = random.nextInt(24);
            more[at]++;
            var few = waiting(arrivals, staff, open(24), 15);
            var many = waiting(arrivals, more, open(24), 15);
            for (int i = 0; i < 24; i++) {
                assertThat(many.at(i).share())
                        .as("round %d, quarter %d, person in %d", round, i, at)
                        .isGreaterThanOrEqualTo(few.at(i).share() - 1e-9);
            }
        }
    }

    /** A day as a shop has it: quiet, busy, too busy, lunch, busy, gone home. */
    @Test
    void a_day_played_message_by_message_comes_out_as_predicted() {
        double[] arrivals = new double[48];
        int[] staff = new int[48];
        for (int i = 0; i < 48; i++) {
            arrivals[i] = i < 8 ? 3 : i < 16 ? 9 : i < 20 ? 14 : i < 36 ? 7 : 2;
            staff[i] = i < 8 ? 2 : i < 20 ? 4 : i < 24 ? 2 : i < 36 ? 4 : i < 42 ? 1 : 2;
        }
        Duration handling = Duration.ofMinutes(4);
        var waiting = new Waiting(arrivals, staff, open(48), handling, Duration.ofMinutes(10));
        double[] played = Queue.inTime(arrivals, staff, 240, 600, 3_000);
        double error = 0;
        double off = 0;
        double all = 0;
        for (int i = 0; i < 48; i++) {
            double difference = waiting.at(i).share() - played[i];
            error += Math.abs(difference) / 48;
            off += arrivals[i] * difference;
            all += arrivals[i];
        }
        assertThat(error).as("mean error of a quarter of an hour").isLessThan(0.06);
        assertThat(Math.abs(off / all)).as("error of the day").isLessThan(0.05);
    }

    private static Waiting waiting(double[] arrivals, int[] staff, boolean[] open, int minutes) {
        return new Waiting(arrivals, staff, open, FIVE, Duration.ofMinutes(minutes));
    }

    private static double[] each(int size, double arrivals) {
        double[] all = new double[size];
        Arrays.fill(all, arrivals);
        return all;
    }

    private static int[] people(int... people) {
        return people;
    }

    private static boolean[] open(int size) {
        boolean[] open = new boolean[size];
        Arrays.fill(open, true);
        return open;
    }
}
