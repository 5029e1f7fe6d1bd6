package org.socialcare.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.handover.Claiming;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Introduction.State;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.ports.OrderIntroductions.Stretch;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.util.List;

/** Lin leaves, Eleni has accepted her customers and somebody has started their introductions. */
class IntroductionsTest {
    private final IntroductionRoom room = new IntroductionRoom();

    @Test
    void every_customer_hears_once_in_the_successor_s_name_and_then_it_is_over() {
        room.customers(12);
        room.start(20);

        room.work(1);
        assertThat(room.introductions.ordered()).containsExactly(room.stretch(2));
        assertThat(room.said()).as("ten in a stretch").hasSize(Claiming.STRETCH);
        room.work(2);

        assertThat(room.said()).hasSize(12).doesNotHaveDuplicates();
        assertThat(room.replies("c1"))
                .singleElement()
                .satisfies(
                        reply -> {
                            assertThat(reply.agent()).isEqualTo("eleni");
                            assertThat(reply.text()).startsWith("Hello, this is eleni");
                        });
        assertThat(room.states()).containsOnly(State.SENT);
        assertThat(room.introductions.running()).isEmpty();
        assertThat(room.introductions.ordered()).isEmpty();
    }

    @Test
    void a_stretch_that_comes_twice_is_done_once_and_is_followed_by_one() {
        room.customers(12);
        room.start(20);

        room.work(1);
        room.work(1);

        assertThat(room.said()).hasSize(10);
        assertThat(room.introductions.ordered()).containsExactly(room.stretch(2));
    }

    @Test
    void whoever_dies_between_saying_and_noting_does_not_introduce_twice() {
        room.customers(12);
        room.start(20);
        int[] left = {7};
        SaveChange dying =
                change -> {
                    var saved = room.store.save(change);
                    if (--left[0] == 0) throw new AssertionError("the function is gone");
                    return saved;
                };
        assertThatThrownBy(() -> room.work(1, dying)).isInstanceOf(AssertionError.class);
        assertThat(room.said()).hasSize(7);
        assertThat(room.states()).as("nothing is noted").doesNotContain(State.SENT);

        room.work(1);
        room.work(2);

        assertThat(room.said()).hasSize(12).doesNotHaveDuplicates();
        assertThat(room.states()).containsOnly(State.SENT);
    }

    @Test
    void two_who_work_on_the_same_stretch_say_everything_once_and_no_more_than_a_day_has() {
        room.customers(12);
        room.start(11);
        boolean[] rival = {false};
        SaveChange slow =
                change -> {
                    if (!rival[0]) {
                        rival[0] = true;
                        room.work(1);
                    }
                    return room.store.save(change);
                };

        room.work(1, slow);

        assertThat(room.said()).hasSize(11).doesNotHaveDuplicates();
        assertThat(room.introductions.running()).hasSize(1);
    }

    @Test
    void a_day_has_no_more_than_its_quota_and_the_next_goes_on_at_the_hour_of_the_start() {
        room.customers(3);
        room.start(2);
        room.work(1);
        assertThat(room.said()).hasSize(2);

        room.clock.pass(Duration.ofHours(23));
        room.sweep();
        assertThat(room.introductions.ordered())
                .as("a day has begun, but nobody is written to at its beginning")
                .isEmpty();
        room.clock.pass(Duration.ofHours(1));
        room.sweep();
        room.sweep();
        assertThat(room.introductions.ordered())
                .as("once for a while")
                .containsExactly(room.stretch(2));
        room.work(2);

        assertThat(room.said()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_handover_that_is_begun_anew_introduces_only_who_has_not_heard() {
        room.customers(5);
        room.start(3);
        room.work(1);
        assertThat(room.said()).hasSize(3);
        room.keep(
                HandingOver.cancel(room.handover(), "maria", "Other days", room.clock.instant()),
                "cancelled");
        room.clock.pass(Duration.ofDays(1));

        room.start(20);
        room.work(3);

        assertThat(room.said()).hasSize(5).doesNotHaveDuplicates();
        assertThat(room.states()).containsOnly(State.SENT);
        assertThat(room.introductions.running()).isEmpty();
    }

    @Test
    void a_handover_that_is_cancelled_introduces_nobody_more() {
        room.customers(5);
        room.start(20);
        int[] before = {3};
        SaveChange cancelling =
                change -> {
                    if (--before[0] == 0) {
                        room.keep(
                                HandingOver.cancel(room.handover(), "maria", "She stays", Some.NOW),
                                "cancelled");
                    }
                    return room.store.save(change);
                };

        room.work(1, cancelling);

        assertThat(room.said()).as("the third was being said").hasSize(3);
        assertThat(room.states())
                .as("the list tells what was said and what was not")
                .containsExactly(State.SENT, State.SENT, State.SENT, State.WANTED, State.WANTED);
        assertThat(room.introductions.running()).isEmpty();
        assertThat(room.introductions.ordered()).isEmpty();
    }

    @Test
    void with_an_account_that_was_closed_early_nothing_is_said() {
        room.customers(2);
        room.start(20);
        room.close("lin");

        room.work(1);

        assertThat(room.said()).isEmpty();
        assertThat(room.introductions.running()).isEmpty();
    }

    @Test
    void a_successor_who_has_left_is_not_introduced() {
        room.customers(2);
        room.start(20);
        room.close("eleni");

        room.work(1);

        assertThat(room.said()).isEmpty();
        assertThat(room.states()).containsOnly(State.WANTED);
        assertThat(run().rests()).isTrue();
    }

    @Test
    void who_could_not_be_told_hears_as_soon_as_the_platform_takes_it() {
        room.customers(2);
        room.clock.pass(Duration.ofHours(30));
        room.start(20);
        room.work(1);
        assertThat(room.said()).as("the window is closed").isEmpty();

        room.customer("c1");
        room.clock.pass(IntroductionRun.REST.minusSeconds(1));
        room.sweep();
        assertThat(room.introductions.ordered()).isEmpty();
        room.clock.pass(Duration.ofSeconds(1));
        room.sweep();
        assertThat(room.introductions.ordered()).containsExactly(room.stretch(2));
        room.work(2);

        assertThat(room.said()).hasSize(1);
        assertThat(room.states()).containsExactly(State.SENT, State.WANTED);
    }

    @Test
    void a_question_that_waits_is_not_answered_with_an_introduction() {
        room.customers(1);
        room.start(20);
        room.clock.pass(Duration.ofMinutes(1));
        room.asks("c1");

        room.work(1);

        assertThat(room.said()).isEmpty();
    }

    @Test
    void a_sensitive_customer_hears_of_it_after_a_second_person_has_approved() {
        room.sensitive("ada");
        room.start(20);

        room.work(1);

        assertThat(room.said()).isEmpty();
        assertThat(room.states()).containsExactly(State.PROPOSED);
        assertThat(room.introductions.running()).isEmpty();
    }

    @Test
    void many_who_cannot_be_told_keep_nobody_behind_them_waiting() {
        room.customers(Claiming.LOOKED_AT);
        room.clock.pass(Duration.ofHours(30));
        room.customer("late");
        room.start(20);

        room.work(1);
        assertThat(room.said()).isEmpty();
        assertThat(room.introductions.ordered()).containsExactly(room.stretch(2));
        room.work(2);

        assertThat(room.said()).hasSize(1);
    }

    @Test
    void somebody_who_is_left_out_in_the_last_moment_hears_nothing() {
        room.customers(2);
        room.start(20);
        boolean[] decided = {false};
        SaveChange deciding =
                change -> {
                    if (!decided[0]) {
                        decided[0] = true;
                        room.keep(
                                HandingOver.introduced(
                                        room.handover(),
                                        List.of(room.ref("c2")),
                                        State.LEFT_OUT,
                                        Some.NOW),
                                "left-out");
                    }
                    return room.store.save(change);
                };

        room.work(1, deciding);

        assertThat(room.states()).containsExactly(State.SENT, State.LEFT_OUT);
        assertThat(room.said()).hasSize(1);
    }

    @Test
    void a_bad_conversation_keeps_no_other_waiting_and_is_tried_again() {
        room.customers(3);
        room.start(20);
        SaveChange failing =
                change -> {
                    if (change.after().id().text().equals(room.ref("c2"))) {
                        throw new IllegalStateException("not stored");
                    }
                    return room.store.save(change);
                };

        room.work(1, failing);

        assertThat(room.states()).containsExactly(State.SENT, State.CLAIMED, State.SENT);
        assertThat(room.printed.linesWith("introduction.failed")).isEqualTo(1);
        assertThat(run().rests()).isTrue();
        room.work(2);
        assertThat(room.states()).containsOnly(State.SENT);
        assertThat(room.said()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_stretch_that_was_lost_is_sent_again_by_the_sweep_and_no_sooner() {
        room.customers(1);
        room.start(20);

        room.clock.pass(IntroductionRun.LOST.minusSeconds(1));
        room.sweep();
        assertThat(room.introductions.ordered()).isEmpty();
        room.clock.pass(Duration.ofSeconds(1));
        room.sweep();

        assertThat(room.introductions.ordered()).containsExactly(room.stretch(1));
    }

    @Test
    void a_later_handover_of_the_same_leaver_is_another_one() {
        room.customers(1);
        room.start(20);
        room.keep(HandingOver.cancel(room.handover(), "maria", "She stays", Some.NOW), "x");
        room.clock.pass(Duration.ofMinutes(1));
        room.handOver(20);

        room.work(1);

        assertThat(room.said()).isEmpty();
        assertThat(room.introductions.running()).isEmpty();
    }

    @Test
    void what_is_not_known_is_left_alone() {
        room.sla(room.store).work(new Stretch("mosaic", "nobody", 1));

        assertThat(room.introductions.ordered()).isEmpty();
    }

    private IntroductionRun run() {
        return room.introductions.running().getFirst();
    }
}
