package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.DayOfArrivals.Line;
import org.socialcare.domain.coverage.Handled;
import org.socialcare.domain.coverage.Work;
import org.socialcare.wire.json.Json;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class CoverageTest {
    private static final String DAY = "[{\"from\":\"09:00\",\"to\":\"18:00\"}]";
    private static final String WEEK =
            "{\"MONDAY\":%1$s,\"TUESDAY\":%1$s,\"WEDNESDAY\":%1$s,\"THURSDAY\":%1$s,\"FRIDAY\":%1$s}"
                    .formatted(DAY);

    private final DeskRoom room = new DeskRoom();
    private final LocalDate today = LocalDate.ofInstant(room.clock.instant(), room.brand.zone());

    @Test
    void only_leads_see_it() {
        assertThat(room.get("/api/coverage").byEleni().status()).isEqualTo(403);
    }

    @Test
    void with_too_little_history_nothing_is_guessed() {
        count(6);

        var body = room.get("/api/coverage").byLead().body();

        assertThat(body.flag("known")).isFalse();
        assertThat(body.number("counted")).hasValue(6);
        assertThat(body.arr("quarters")).isEmpty();
    }

    @Test
    void a_day_off_is_a_gap_and_the_offered_shift_closes_it() {
        count(56);
        LocalDate monday = today.plusDays(8 - today.getDayOfWeek().getValue());
        roster("lin", WEEK, "{\"%s\":[]}".formatted(monday.plusDays(1)));
        roster("sam", "{\"SUNDAY\":%s}".formatted(DAY), "{}");
        var path = "/api/coverage?team=aftersales&within=60&first=" + monday;

        var week = room.get(path).byLead().body();

        assertThat(week.arr("quarters")).hasSize(7 * 96);
        assertThat(week.arr("days").getFirst().textOrEmpty("basis")).isEqualTo("weekday");
        var gap = gapOf(week, monday.plusDays(1));
        assertThat(gap.flag("nobody")).isTrue();
        assertThat(gap.number("needed")).hasValue(1);
        var offered = gap.arr("substitutes").getFirst();
        assertThat(offered.textOrEmpty("username")).isEqualTo("sam");
        assertThat(offered.textOrEmpty("day")).isEqualTo(monday.plusDays(1).toString());

        var shift = offered.obj("shift");
        var filled =
                "{\"%s\":[{\"from\":\"%s\",\"to\":\"%s\"}]}"
                        .formatted(
                                monday.plusDays(1),
                                shift.textOrEmpty("from"),
                                shift.textOrEmpty("to"));
        var body = body("{\"SUNDAY\":%s}".formatted(DAY), filled);
        assertThat(room.put("/api/rosters/sam", body).with("if-match", "\"1\"").byLead().status())
                .isEqualTo(200);
        assertThat(gapsOf(room.get(path).byLead().body(), monday.plusDays(1)))
                .noneMatch(it -> it.flag("nobody") && it.arr("substitutes").isEmpty())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void who_is_missing_is_told_by_what_it_costs() {
        count(56);
        roster("lin", WEEK, "{}");
        LocalDate monday = today.plusDays(8 - today.getDayOfWeek().getValue());

        var days =
                room.get("/api/coverage?without=lin&within=60&first=" + monday)
                        .byLead()
                        .body()
                        .arr("days");

        var wednesday = days.get(2);
        assertThat(wednesday.decimal("complete").orElseThrow()).isGreaterThan(0.7);
        assertThat(wednesday.decimal("share").orElseThrow()).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "first=tomorrow, /first",
        "first=2020-01-01, /first",
        "team=nobody, /team",
        "channel=wechat, /channel",
        "within=0, /within",
        "within=1e3, /within",
        "percent=101, /percent",
        "without=nobody, /without",
    })
    void what_cannot_be_asked_is_refused_with_its_place(String query, String pointer) {
        var refused = room.get("/api/coverage?" + query).byLead();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly(pointer);
    }

    private static Json gapOf(Json week, LocalDate day) {
        return gapsOf(week, day).getFirst();
    }

    private static List<Json> gapsOf(Json week, LocalDate day) {
        // nine in Shanghai is one in the night in UTC
        return week.arr("gaps").stream()
                .filter(it -> it.textOrEmpty("from").startsWith(day.toString()))
                .toList();
    }

    private void roster(String agent, String week, String days) {
        var saved = room.put("/api/rosters/" + agent, body(week, days));
        assertThat(saved.with("if-none-match", "*").byLead().status()).isEqualTo(201);
    }

    private static String body(String week, String days) {
        return "{\"week\":" + week + ",\"days\":" + days + ",\"leaves\":[]}";
    }

    /** One message in each quarter of an hour from 9 to 18 o'clock. */
    private void count(int days) {
        Map<Integer, Integer> quarters = new HashMap<>();
        for (int quarter = 36; quarter < 72; quarter++) quarters.put(quarter, 1);
        var work = new Work(new ChannelId("wechat", "mosaic"), "aftersales", "zh");
        for (int back = 1; back <= days; back++) {
            var line = new Line(work, quarters, new Handled(10, 3_000));
            room.arrivals.keep(new DayOfArrivals("mosaic", today.minusDays(back), List.of(line)));
        }
    }
}
