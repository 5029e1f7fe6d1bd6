package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Douyin makes of a round in time and of one too late, from its webhook to the desk. */
final class KpisTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String RULES =
            """
            {"rules":[{"platform":"douyin","from":"2023-01-01","unit":"round","silence":"PT0S","opens":"00:00",
              "closes":"00:00","openOnly":false,"automatic":"nothing","within":"PT10M","nudge":"PT5M","days":30,
              "zone":"Asia/Shanghai","line":900,"source":"this test"}],
             "protect":[]}\
            """;

    private final Suite suite = Suite.running();
    private final Senders senders = new Senders(suite);
    private final Agent agent = new Agent(suite, "sofia");

    @Test
    void one_round_is_in_time_and_one_is_late_and_both_are_told_with_what_it_takes() {
        allDay();
        var begun = Instant.now();
        var soon = answered("在吗？", begun);
        var late = answered("多久能到？", begun.minus(Duration.ofMinutes(20)));

        Eventually.holds("the answer in time counts", () -> verdict(soon, begun).equals("in_time"));
        Eventually.holds("the late one counts too", () -> verdict(late, begun).equals("late"));

        var douyin =
                suite.get("admin", "/kpis").arr("items").stream()
                        .filter(it -> it.obj("channel").textOrEmpty("id").equals("douyin.olive"))
                        .findFirst()
                        .orElseThrow();
        assertThat(douyin.obj("rule").textOrEmpty("source")).isEqualTo("this test");
        long inTime = douyin.number("inTime").orElseThrow();
        long counted = douyin.number("counted").orElseThrow();
        assertThat(inTime).isPositive().isLessThan(counted);
        boolean kept = 10 * inTime >= 9 * counted;
        assertThat(douyin.number("needed").orElseThrow())
                .isEqualTo(kept ? 0 : 9 * counted - 10 * inTime);
    }

    /** At any hour, so that it does not matter when the test runs. */
    private void allDay() {
        var now = suite.get("admin", "/settings");
        var brand = now.obj("brand").textOrEmpty("id");
        var version = now.arr("kpirules").getFirst().number("version").orElseThrow();
        var saved =
                suite.api(
                        "admin",
                        "PUT",
                        "/settings/kpirules/" + brand,
                        JsonReader.read(RULES),
                        version == 0
                                ? Map.of("if-none-match", "*")
                                : Map.of("if-match", "\"" + version + "\""));
        assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
    }

    /** The conversation of somebody who wrote at that instant and is answered now. */
    private String answered(String words, Instant at) {
        var text = words + Made.id("kpi");
        senders.douyin(Made.id("open"), Made.id("@sm"), text, at);
        var id = agent.rowSaying(text).textOrEmpty("conversation");
        assertThat(agent.reply(id, "您好，马上为您查看。").status()).isEqualTo(202);
        return id;
    }

    /** Empty while nothing is known of it. */
    private String verdict(String conversation, Instant about) {
        var day = LocalDate.ofInstant(about, SHANGHAI);
        return Stream.of(day.minusDays(1), day)
                .flatMap(it -> rounds(it, "").stream())
                .filter(it -> it.textOrEmpty("conversation").equals(conversation))
                .map(it -> it.textOrEmpty("verdict"))
                .findFirst()
                .orElse("");
    }

    private List<Json> rounds(LocalDate day, String cursor) {
        var page = suite.get("admin", "/kpis/douyin.olive/rounds?day=" + day + cursor);
        var rounds = new ArrayList<>(page.arr("items"));
        var next = page.textOrEmpty("cursor");
        if (!next.isEmpty()) rounds.addAll(rounds(day, "&cursor=" + next));
        return rounds;
    }
}
