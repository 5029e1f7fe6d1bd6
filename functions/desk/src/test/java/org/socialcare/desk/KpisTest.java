package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Measured.Stretch;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.kpi.RoundFact;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class KpisTest {
    private static final ChannelId DOUYIN = new ChannelId("douyin", "mosaic");
    private static final String RULE =
            """
            {"platform":"douyin","from":"2023-01-01","until":"2026-02-28","unit":"round","silence":"PT0S",
             "opens":"08:00","closes":"23:00","openOnly":false,"automatic":"nothing","within":"PT3M",
             "nudge":"PT100S","days":30,"zone":"Asia/Shanghai","line":900,"source":"a page"}\
            """;

    private final DeskRoom room = new DeskRoom();
    private final Instant now = room.clock.instant();

    @Test
    void a_channel_is_counted_by_its_platforms_rule_beside_our_own_promises() {
        round("ada", Duration.ofHours(1), Optional.of(Duration.ofMinutes(2)));
        round("ben", Duration.ofHours(1), Optional.of(Duration.ofMinutes(4)));
        round("cleo", Duration.ofMinutes(40), Optional.empty());

        var douyin = item();

        assertThat(douyin.number("inTime")).hasValue(1);
        assertThat(douyin.number("counted")).hasValue(3);
        assertThat(douyin.number("needed")).hasValue(17);
        assertThat(douyin.get("isKept")).contains(Json.of(false));
        assertThat(douyin.obj("ours").number("kept")).hasValue(2);
        assertThat(douyin.obj("ours").number("promised")).hasValue(3);
        assertThat(douyin.textOrEmpty("first")).isEqualTo("2026-02-01");
        assertThat(douyin.textOrEmpty("last")).isEqualTo("2026-03-02");
        assertThat(douyin.obj("rule").textOrEmpty("source")).contains("Secondary");
        assertThat(douyin.arr("forecasts")).as("too little is known").isEmpty();
    }

    @Test
    void who_waits_is_told_with_the_limit_and_only_while_that_is_so() {
        var message = Some.message("Hello?").on(DOUYIN).at(now.minusSeconds(120));
        var conversation = room.hears(message);
        keep(conversation.id(), message.at(), Optional.empty());
        round("gone", Duration.ofSeconds(60), Optional.empty());

        var waiting = item().arr("waiting");

        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().textOrEmpty("conversation"))
                .isEqualTo(conversation.id().text());
        assertThat(waiting.getFirst().textOrEmpty("nudge"))
                .isEqualTo(now.minusSeconds(20).toString());
        assertThat(waiting.getFirst().textOrEmpty("due")).isEqualTo(now.plusSeconds(60).toString());
    }

    @Test
    void a_number_opens_to_its_rounds() {
        round("ada", Duration.ofHours(1), Optional.of(Duration.ofMinutes(2)));
        round("night", Duration.ofHours(9), Optional.empty());

        var rounds = rounds("2026-03-02").byLead().body().arr("items");

        assertThat(rounds)
                .extracting(round -> round.textOrEmpty("verdict"))
                .containsExactly("out_of_hours", "in_time");
        assertThat(rounds("2026-02-30").byLead().pointers()).containsExactly("/day");
        assertThat(rounds("%2B999999999-12-31").byLead().pointers()).containsExactly("/day");
        assertThat(room.get("/api/kpis/douyin.nobody/rounds?day=2026-03-02").byLead().status())
                .isEqualTo(404);
    }

    @Test
    void leads_see_every_channel_and_agents_their_own() {
        assertThat(channels(room.get("/api/kpis").byLead()))
                .containsExactly("douyin.mosaic", "facebook.mosaic");
        assertThat(channels(room.get("/api/kpis").byEleni()))
                .containsExactly("douyin.mosaic", "facebook.mosaic");
        assertThat(channels(room.get("/api/kpis").bySam())).isEmpty();
        assertThat(rounds("2026-03-02").bySam().status()).isEqualTo(404);
        assertThat(rounds("2026-03-02").byEleni().status()).isEqualTo(200);
    }

    @Test
    void a_platform_without_a_rule_today_is_left_out() {
        room.presences.put("mosaic", new KpiRules("mosaic", List.of(), Set.of(), 1));

        assertThat(channels(room.get("/api/kpis").byLead())).isEmpty();
    }

    @Test
    void what_is_shipped_is_shown_until_an_admin_decides() {
        var shipped = settings();
        assertThat(shipped.number("version")).hasValue(0);
        assertThat(shipped.arr("rules")).hasSize(5);

        assertThat(save("[" + RULE + "]", "\"douyin.mosaic\"").byAdmin().status()).isEqualTo(201);

        var stored = settings();
        assertThat(stored.number("version")).hasValue(1);
        assertThat(stored.arr("rules")).hasSize(1);
        assertThat(stored.arr("protect")).containsExactly(Json.of("douyin.mosaic"));
    }

    @Test
    void only_admins_write_and_what_is_wrong_is_refused_with_its_place() {
        assertThat(save("[" + RULE + "]", "").byLead().status()).isEqualTo(403);
        assertThat(save("[" + RULE + "," + RULE + "]", "").byAdmin().pointers())
                .containsExactly("/rules/1/from");
        assertThat(save("[" + RULE.replace("900", "1001") + "]", "").byAdmin().pointers())
                .containsExactly("/rules/0/line");
        assertThat(
                        save("[" + RULE.replace("2026-02-28", "+999999999-12-31") + "]", "")
                                .byAdmin()
                                .pointers())
                .containsExactly("/rules/0/from");
        assertThat(
                        save("[" + RULE.replace("Asia/Shanghai", "+08:00") + "]", "")
                                .byAdmin()
                                .pointers())
                .containsExactly("/rules/0/zone");
        assertThat(save("[" + RULE.replace("PT3M", "soon") + "]", "").byAdmin().pointers())
                .containsExactly("/rules/0");
        assertThat(save("[]", "\"douyin.nobody\"").byAdmin().pointers())
                .containsExactly("/protect/0");
    }

    private Json settings() {
        return room.get("/api/settings").byLead().body().arr("kpirules").getFirst();
    }

    private DeskRoom.Call save(String rules, String protect) {
        var body = "{\"rules\":" + rules + ",\"protect\":[" + protect + "]}";
        return room.put("/api/settings/kpirules/mosaic", body).with("if-none-match", "*");
    }

    private DeskRoom.Call rounds(String day) {
        return room.get("/api/kpis/douyin.mosaic/rounds?day=" + day);
    }

    private Json item() {
        return room.get("/api/kpis").byLead().body().arr("items").getFirst();
    }

    private static List<String> channels(DeskRoom.Reply reply) {
        return reply.body().arr("items").stream()
                .map(item -> item.obj("channel").textOrEmpty("id"))
                .toList();
    }

    /** A round that was promised an answer in 30 minutes. */
    private void round(String person, Duration ago, Optional<Duration> after) {
        var start = now.minus(ago);
        keep(ConversationId.of(DOUYIN, ThreadKey.direct(person)), start, after.map(start::plus));
    }

    private void keep(ConversationId conversation, Instant start, Optional<Instant> stop) {
        var due = Optional.of(start.plus(Duration.ofMinutes(30)));
        room.rounds.keep(
                List.of(
                        new RoundFact(
                                DOUYIN,
                                conversation,
                                1,
                                1,
                                start,
                                true,
                                List.of(new Stretch(start, stop, due)),
                                Optional.empty(),
                                Optional.empty())),
                now);
    }
}
