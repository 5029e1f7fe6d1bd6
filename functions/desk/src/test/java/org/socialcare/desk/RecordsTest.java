package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.access.Grant;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.triage.Category;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeAlert;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings, customers and alerts. */
class RecordsTest {
    private static final String CALENDAR =
            "{\"zone\":\"Asia/Shanghai\",\"week\":{\"mon\":[{\"from\":\"09:00\",\"to\":\"24:00\"}]},"
                + "\"exceptions\":[{\"day\":\"2026-05-01\",\"hours\":[]}]}";

    private final DeskRoom room = new DeskRoom();

    @Test
    void settings_are_read_by_leads_and_written_by_admins() {
        assertThat(room.get("/api/settings").byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/settings").byLead().body().arr("channels"))
                .hasSameSizeAs(room.brand.channels());
        assertThat(room.put("/api/settings/teams/x", "{\"name\":\"X\"}").byLead().status())
                .isEqualTo(403);
    }

    @Test
    void what_service_costs_is_an_amount_of_a_currency_for_the_brand_itself() {
        var amount = "{\"currency\":\"CNY\",\"perMonth\":\"48000.00\"}";
        var created =
                room.put("/api/settings/costs/mosaic", amount).with("If-None-Match", "*").byAdmin();
        var wrong =
                room.put("/api/settings/costs/other", "{\"currency\":\"QQQ\",\"perMonth\":\"1e9\"}")
                        .with("If-None-Match", "*")
                        .byAdmin();

        assertThat(created.status()).isEqualTo(201);
        assertThat(room.get("/api/settings").byLead().body().arr("costs"))
                .containsExactly(created.body());
        assertThat(wrong.pointers()).containsExactly("/id", "/currency", "/perMonth");
    }

    @Test
    void metals_and_the_code_for_no_currency_are_not_what_service_costs() {
        assertThat(created("costs/mosaic", "{\"currency\":\"XXX\",\"perMonth\":\"1\"}"))
                .containsExactly("/currency");
        assertThat(created("costs/mosaic", "{\"currency\":\"XAU\",\"perMonth\":\"1\"}"))
                .containsExactly("/currency");
    }

    @Test
    void a_setting_is_created_once_and_replaced_by_its_version() {
        var path = "/api/settings/calendars/late";
        var created = room.put(path, CALENDAR).with("If-None-Match", "*").byAdmin();
        var twice = room.put(path, CALENDAR).with("If-None-Match", "*").byAdmin();
        var replaced = room.put(path, CALENDAR).with("If-Match", "\"1\"").byAdmin();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().obj("week").arr("mon").toString()).contains("24:00");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body().number("currentVersion")).hasValue(1);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(room.put(path, CALENDAR).byAdmin().status()).isEqualTo(428);
    }

    @Test
    void everything_that_is_wrong_in_a_setting_is_told_at_once() {
        var body =
                "{\"order\":-1,\"channels\":[\"nowhere.x\"],\"categories\":[],\"priorities\":[],"
                        + "\"firstResponse\":\"soon\",\"nextResponse\":\"PT1H\","
                        + "\"resolution\":\"PT8H\",\"warnPercent\":80}";

        var reply = room.put("/api/settings/policies/p", body).with("If-None-Match", "*").byAdmin();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.pointers())
                .containsExactlyInAnyOrder("/order", "/channels/0", "/firstResponse");
    }

    @Test
    void a_customer_is_edited_on_the_version_that_was_read() {
        var conversation = room.hears(Some.message("Hello?").from("anna"));
        var opened =
                new CustomerTicket(
                        conversation.id(), Some.channelId(), 1, Category.OTHER, Some.NOW);
        room.customers.save(
                Meeting.opened(Optional.empty(), room.brand.id(), "anna", "Anna", opened)
                        .orElseThrow());
        var path = "/api/customers/" + Meeting.idOf(Some.channelId(), "anna");

        var edited = room.patch(path, "{\"company\":\"Olive\"}").with("If-Match", "\"1\"");

        assertThat(edited.byEleni().body().obj("fields").textOrEmpty("company")).isEqualTo("Olive");
        assertThat(edited.byEleni().code()).isEqualTo("version_conflict");
        assertThat(room.patch(path, "{\"company\":\"Olive\"}").byEleni().status()).isEqualTo(428);
        assertThat(room.get(path).byEleni().body().arr("conversations")).hasSize(1);
        assertThat(room.get("/api/customers").byEleni().body().arr("items")).hasSize(1);
        assertThat(room.get("/api/customers?cursor=made-up").byEleni().code())
                .isEqualTo("cursor_invalid");
    }

    @Test
    void what_is_watched_declared_and_escalated_is_a_setting_like_any_other() {
        var all =
                Map.of(
                        "watches/nimbus",
                        "{\"kind\":\"product\",\"label\":\"Nimbus\",\"words\":[\"nimbus\",\"云朵\"],"
                                + "\"channels\":[]}",
                        "events/double-eleven",
                        "{\"name\":\"11.11\",\"from\":\"2026-11-10T16:00:00Z\","
                                + "\"to\":\"2026-11-11T16:00:00Z\",\"factor\":4,\"channels\":[]}",
                        "ladders/night",
                        "{\"steps\":[{\"after\":\"PT15M\",\"minimum\":\"warning\","
                                + "\"targets\":[\"ops\"]}]}",
                        "alertrules/complaint_rate",
                        "{\"minimum\":20,\"usual\":0.25,\"enabled\":true,\"channels\":[]}");

        all.forEach(
                (path, body) -> {
                    var saved =
                            room.put("/api/settings/" + path, body)
                                    .with("if-none-match", "*")
                                    .byAdmin();
                    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
                    var kind = path.substring(0, path.indexOf('/'));
                    assertThat(room.get("/api/settings").byLead().body().arr(kind))
                            .containsExactly(saved.body());
                });
    }

    @Test
    void every_mistake_in_an_alert_setting_is_named() {
        assertThat(
                        created(
                                "watches/x",
                                "{\"kind\":\"x\",\"label\":\"\",\"words\":[\""
                                        + " \"],\"channels\":[]}"))
                .containsExactlyInAnyOrder("/kind", "/label", "/words/0");
        assertThat(
                        created(
                                "events/x",
                                "{\"name\":\"x\",\"from\":\"2026-11-11T00:00:00Z\","
                                    + "\"to\":\"2026-11-11T00:00:00Z\",\"factor\":0.5,\"channels\":[]}"))
                .containsExactlyInAnyOrder("/to", "/factor");
        assertThat(created("ladders/x", "{\"steps\":[{\"after\":\"soon\",\"minimum\":\"all\"}]}"))
                .containsExactlyInAnyOrder("/steps/0/after", "/steps/0/minimum");
        assertThat(
                        created(
                                "alertrules/x",
                                "{\"minimum\":0,\"usual\":2,\"enabled\":1,\"channels\":[]}"))
                .containsExactlyInAnyOrder("/id", "/minimum", "/usual", "/enabled");
    }

    @Test
    void a_report_that_is_wrong_is_told_without_a_rule() {
        assertThat(
                        created(
                                "alertrules/report_difference",
                                "{\"minimum\":1,\"usual\":1,\"enabled\":false,\"channels\":[]}"))
                .containsExactly("/id");
    }

    private List<String> created(String path, String body) {
        return room.put("/api/settings/" + path, body)
                .with("if-none-match", "*")
                .byAdmin()
                .pointers();
    }

    @Test
    void every_channel_tells_whether_it_hears_and_can_speak() {
        var id = Some.channelId();
        room.signals.count(id, List.of(heard("m1", Set.of(Mark.MESSAGE))));
        var ends = room.clock.instant().plus(Duration.ofDays(3));
        room.grants.keep(
                id, new Grant("secret-token", Some.NOW, ends, "secret", Optional.of(ends), ""));
        var hint = new Hint("messages", "", "", Some.NOW);
        room.places.found(id, hint, new Check("day-1", Some.NOW, 40, 2, ""));

        var answer = room.get("/api/channels").byLead();
        var channels = answer.body().arr("items");
        var channel =
                channels.stream()
                        .filter(it -> it.obj("channel").textOrEmpty("platform").equals("facebook"))
                        .findFirst()
                        .orElseThrow();

        assertThat(channels).hasSameSizeAs(room.brand.channels());
        assertThat(channel.number("messages")).hasValue(1);
        assertThat(channel.text("lastHeard")).isPresent();
        assertThat(channel.obj("access").text("state")).contains("ending");
        assertThat(channel.obj("access").text("grantEnds")).contains(ends.toString());
        assertThat(channel.arr("checks").getFirst().number("missed")).hasValue(2);
        assertThat(channels.toString()).doesNotContain("secret");

        room.grants.lost(id, "f00d", Some.NOW);
        assertThat(room.get("/api/channels").byLead().body().toString()).contains("lost");
        assertThat(room.get("/api/channels").byEleni().status()).isEqualTo(403);
    }

    @Test
    void an_alert_stays_with_whoever_took_it_on_first() {
        room.alerts.raise(SomeAlert.raised(room.brand.id(), Some.NOW));
        var alert = room.get("/api/alerts").byLead().body().arr("items").getFirst();
        var path = "/api/alerts/" + alert.textOrEmpty("id") + "/acknowledgement";

        assertThat(alert.textOrEmpty("state")).isEqualTo("open");
        assertThat(room.post(path, "").by("lin", "[lead]").status()).isEqualTo(200);
        assertThat(
                        room.post(path, "")
                                .byLead()
                                .body()
                                .obj("acknowledgedBy")
                                .textOrEmpty("username"))
                .isEqualTo("lin");
        assertThat(room.post("/api/alerts/!/acknowledgement", "").byLead().status()).isEqualTo(404);
        assertThat(room.get("/api/alerts").byEleni().status()).isEqualTo(403);
    }

    @Test
    void an_alert_shows_what_it_rests_on_and_what_comes_next() {
        var raised = SomeAlert.raised(room.brand.id(), Some.NOW);
        room.alerts.raise(raised);
        room.alerts.escalated(raised.id(), 1, Some.NOW.plusSeconds(1_800));

        var alert = room.get("/api/alerts?state=open").byLead().body().arr("items").getFirst();

        assertThat(alert.textOrEmpty("level")).isEqualTo("warning");
        assertThat(alert.textOrEmpty("unit")).isEqualTo("share");
        assertThat(alert.arr("examples").getFirst().textOrEmpty("text"))
                .isEqualTo("Nobody answers @[name]");
        assertThat(alert.arr("news").getFirst().textOrEmpty("label")).isEqualTo("el");
        assertThat(alert.arr("escalations")).hasSize(1);
        assertThat(alert.textOrEmpty("nextEscalation"))
                .isEqualTo(raised.ladder().get(1).at().toString());
        room.alerts.over(raised.id(), Some.NOW);
        assertThat(room.get("/api/alerts?state=open").byLead().body().arr("items")).isEmpty();
        assertThat(room.get("/api/alerts?state=x").byLead().pointers()).containsExactly("/state");
    }

    @Test
    void an_alerts_chart_is_drawn_from_what_was_counted() {
        var raised = SomeAlert.raised(room.brand.id(), Some.NOW);
        room.alerts.raise(raised);
        room.signals.count(
                Some.channelId(),
                List.of(
                        heard("a", Set.of(Mark.MESSAGE, Mark.NEGATIVE)),
                        heard("b", Set.of(Mark.MESSAGE))));
        var id = room.get("/api/alerts").byLead().body().arr("items").getFirst().textOrEmpty("id");

        var chart = room.get("/api/alerts/" + id + "/chart").byLead().body();

        assertThat(chart.textOrEmpty("unit")).isEqualTo("share");
        assertThat(chart.arr("points")).hasSize(144);
        assertThat(chart.arr("points").getFirst().get("value")).isEmpty();
        assertThat(chart.arr("points").getLast().decimal("value")).hasValue(0.5);
        assertThat(chart.arr("points").getLast().decimal("threshold")).hasValue(0.4);
        assertThat(room.get("/api/alerts/" + id + "/chart").byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/alerts/x/chart").byLead().status()).isEqualTo(404);
    }

    private static Signal heard(String fact, Set<Mark> marks) {
        return new Signal(
                fact,
                Some.conversation().id(),
                "m#" + fact,
                Some.NOW.minusSeconds(600),
                marks,
                "en",
                "",
                Set.of());
    }

    @Test
    void a_target_of_notices_is_created_read_changed_and_tried() {
        var path = "/api/settings/targets/ops";
        var body =
                "{\"name\":\"Operations\",\"kind\":\"wecom\",\"language\":\"zh\","
                        + "\"alerts\":\"warning\",\"packs\":[\"community\"],\"enabled\":true}";

        var created = room.put(path, body).with("If-None-Match", "*").byAdmin();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().textOrEmpty("alerts")).isEqualTo("warning");
        assertThat(room.get("/api/settings").byLead().body().arr("targets"))
                .containsExactly(created.body());
        assertThat(room.post(path + "/trial", "").byAdmin().status()).isEqualTo(202);
        assertThat(room.tried).containsExactly("ops/key-0123456789abcdef");
        assertThat(room.post(path + "/trial", "").byLead().status()).isEqualTo(403);
        assertThat(room.post("/api/settings/targets/none/trial", "").byAdmin().status())
                .isEqualTo(404);

        var silent = body.replace("\"warning\"", "null").replace("true", "false");
        var off = room.put(path, silent).with("If-Match", "\"1\"").byAdmin();

        assertThat(off.status()).isEqualTo(200);
        assertThat(off.body().get("alerts")).isEmpty();
        assertThat(room.post(path + "/trial", "").byAdmin().code()).isEqualTo("target_off");
    }

    @Test
    void a_target_that_makes_no_sense_is_refused_with_every_place_and_secrets_anywhere() {
        var body =
                "{\"name\":\"\",\"kind\":\"fax\",\"language\":\"tlh\",\"alerts\":\"doom\","
                        + "\"packs\":[\"a b\"],\"enabled\":1,\"url\":\"https://x.example\"}";

        var refused =
                room.put("/api/settings/targets/ops", body).with("If-None-Match", "*").byAdmin();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/name", "/kind", "/language", "/alerts", "/packs/0", "/enabled", "/url");
    }
}
