package org.socialcare.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.kpi.SomeRule.ADA;
import static org.socialcare.domain.kpi.SomeRule.DAY;
import static org.socialcare.domain.kpi.SomeRule.at;
import static org.socialcare.domain.kpi.SomeRule.open;
import static org.socialcare.domain.kpi.SomeRule.round;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.kpi.Judged.Ours;
import org.socialcare.domain.kpi.Judged.Verdict;
import org.socialcare.domain.kpi.PlatformRule.Automatic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class JudgingTest {
    private static final Instant NIGHT = at("23:59:59");

    @Test
    void the_last_second_is_in_time_and_the_next_is_late() {
        assertThat(verdicts("douyin", NIGHT, round("09:00:00", "09:03:00")))
                .containsExactly(Verdict.IN_TIME);
        assertThat(verdicts("douyin", NIGHT, round("09:00:00", "09:03:01")))
                .containsExactly(Verdict.LATE);
    }

    @Test
    void who_waits_is_open_until_the_limit_has_passed() {
        assertThat(verdicts("douyin", at("09:03:00"), open("09:00:00")))
                .containsExactly(Verdict.OPEN);
        assertThat(verdicts("douyin", at("09:03:01"), open("09:00:00")))
                .containsExactly(Verdict.LATE);
        assertThat(verdicts("douyin", at("09:02:00"), round("09:00:00", "09:02:30")))
                .as("an answer that is still to come")
                .containsExactly(Verdict.OPEN);
    }

    @Test
    void what_begins_outside_the_hours_does_not_count_however_late_the_answer() {
        assertThat(
                        verdicts(
                                "douyin",
                                NIGHT,
                                round("07:59:59", "09:30:00"),
                                round("22:59:59", "23:01:00"),
                                open("23:00:00")))
                .containsExactly(Verdict.OUT_OF_HOURS, Verdict.IN_TIME, Verdict.OUT_OF_HOURS);
    }

    @Test
    void a_person_is_in_time_if_every_round_was_and_late_if_one_was() {
        var judging = new Judging(SomeRule.shipped("kuaishou"), Calendar.ALWAYS, at("10:01:00"));

        assertThat(counted(judging, round("09:00:00", "09:01:00"), round("09:10:00", "09:12:00")))
                .isEqualTo(new DayCount(DAY, 1, 1, 0));
        assertThat(
                        counted(
                                judging,
                                round("09:00:00", "09:01:00"),
                                round("09:10:00", "09:20:00"),
                                open("10:00:00")))
                .isEqualTo(new DayCount(DAY, 0, 1, 0));
        assertThat(counted(judging, round("09:00:00", "09:01:00"), open("10:00:00")))
                .isEqualTo(new DayCount(DAY, 0, 0, 1));
        assertThat(counted(judging, round("07:00:00", "07:01:00"))).isEqualTo(DayCount.none(DAY));
    }

    @Test
    void on_facebook_only_the_first_message_after_a_day_of_silence_counts() {
        Round yesterday =
                new Round(
                        ADA,
                        at("09:00:00").minusSeconds(86_400),
                        Optional.of(at("09:05:00").minusSeconds(86_400)),
                        Optional.empty(),
                        Optional.empty());
        var judging = new Judging(SomeRule.shipped("facebook"), Calendar.ALWAYS, NIGHT);

        assertThat(judging.of(List.of(yesterday, round("09:04:59", "09:05:10")), DAY))
                .extracting(Judged::verdict)
                .containsExactly(Verdict.NOT_FIRST);
        assertThat(
                        judging.of(
                                List.of(
                                        yesterday,
                                        round("09:05:00", "09:20:00"),
                                        round("10:00:00", "10:01:00")),
                                DAY))
                .extracting(Judged::verdict)
                .containsExactly(Verdict.IN_TIME, Verdict.NOT_FIRST);
    }

    @Test
    void on_facebook_time_away_is_left_out() {
        var hours =
                new Calendar(
                        "c",
                        SomeRule.SHANGHAI,
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(new Calendar.Hours(9 * 3_600, 18 * 3_600))),
                        Map.of());
        var judging = new Judging(SomeRule.shipped("facebook"), hours, NIGHT);

        assertThat(judging.of(List.of(open("08:59:00")), DAY))
                .extracting(Judged::verdict)
                .containsExactly(Verdict.CLOSED);
        assertThat(judging.of(List.of(open("09:00:00")), DAY))
                .extracting(Judged::verdict)
                .containsExactly(Verdict.LATE);
    }

    @Test
    void an_automatic_message_is_worth_what_the_rule_says() {
        Round round =
                new Round(
                        ADA,
                        at("09:00:00"),
                        Optional.of(at("09:30:00")),
                        Optional.empty(),
                        Optional.of(at("09:00:02")));

        assertThat(verdict(Automatic.NOTHING, round)).isEqualTo(Verdict.LATE);
        assertThat(verdict(Automatic.LEAVES_OUT, round)).isEqualTo(Verdict.AUTOMATIC);
        assertThat(verdict(Automatic.ANSWERS, round)).isEqualTo(Verdict.IN_TIME);
    }

    @Test
    void our_own_promise_is_judged_beside_it() {
        Round round =
                new Round(
                        ADA,
                        at("09:00:00"),
                        Optional.of(at("09:10:00")),
                        Optional.of(at("09:15:00")),
                        Optional.empty());
        var judging = new Judging(SomeRule.shipped("douyin"), Calendar.ALWAYS, NIGHT);
        List<Judged> judged = judging.of(List.of(round), DAY);

        assertThat(judged.getFirst().verdict()).isEqualTo(Verdict.LATE);
        assertThat(judged.getFirst().ours(NIGHT)).isEqualTo(Ours.KEPT);
        assertThat(judging.count(DAY, judged)).isEqualTo(new DayCount(DAY, 0, 1, 0, 1, 1));
    }

    private static Verdict verdict(Automatic worth, Round round) {
        return new Judging(SomeRule.automatic(worth), Calendar.ALWAYS, NIGHT)
                .of(List.of(round), DAY)
                .getFirst()
                .verdict();
    }

    private static DayCount counted(Judging judging, Round... rounds) {
        return judging.count(DAY, judging.of(List.of(rounds), DAY));
    }

    private static List<Verdict> verdicts(String platform, Instant now, Round... rounds) {
        return new Judging(SomeRule.shipped(platform), Calendar.ALWAYS, now)
                .of(List.of(rounds), DAY).stream().map(Judged::verdict).toList();
    }
}
