package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shop of the tests has two policies: urgent, and after it a fallback called standard. */
class PoliciesTest {
    private static final String GOLD =
            policy(
                    1,
                    "\"tiers\":[\"Gold\"],\"languages\":[\"zh\"],\"campaigns\":[\"sale\"],"
                            + "\"update\":\"PT4H\",\"aroundTheClock\":[\"resolution\"],\"steps\":["
                            + "{\"percent\":150,\"act\":\"tell_lead\",\"targets\":[\"duty\"]},"
                            + "{\"percent\":50,\"act\":\"nudge\"}]");

    private final DeskRoom room = new DeskRoom();

    @Test
    void everything_a_policy_can_say_is_kept_and_shown() {
        prepare();
        var saved = create("gold", GOLD);

        assertThat(saved.status()).as(saved.toString()).isEqualTo(201);
        var body = saved.body();
        assertThat(body.arr("tiers").toString()).contains("gold");
        assertThat(body.arr("languages").toString()).contains("zh");
        assertThat(body.arr("campaigns").toString()).contains("sale");
        assertThat(body.textOrEmpty("update")).isEqualTo("PT4H");
        assertThat(body.arr("aroundTheClock").toString()).contains("resolution");
        assertThat(body.flag("fallback")).isFalse();
        assertThat(body.arr("steps")).hasSize(2);
        assertThat(body.arr("steps").getFirst().textOrEmpty("act")).isEqualTo("nudge");
        assertThat(body.arr("steps").getLast().arr("targets").toString()).contains("duty");
    }

    @Test
    void each_place_of_a_step_that_is_wrong_is_named() {
        var reply =
                create(
                        "odd",
                        policy(
                                1,
                                "\"campaigns\":[\"none\"],\"aroundTheClock\":[\"tea\"],\"steps\":["
                                    + "{\"percent\":0,\"act\":\"nudge\"},"
                                    + "{\"percent\":50,\"act\":\"shout\"},"
                                    + "{\"percent\":50,\"act\":\"tell_lead\"},"
                                    + "{\"percent\":50,\"act\":\"nudge\",\"targets\":[\"x\"]}]"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.pointers())
                .containsExactlyInAnyOrder(
                        "/campaigns/0",
                        "/aroundTheClock/0",
                        "/steps/0/percent",
                        "/steps/1/act",
                        "/steps/2/targets",
                        "/steps/3/targets/0",
                        "/steps/3/targets");
    }

    @Test
    void a_policy_that_nothing_would_ever_reach_is_refused_with_the_reason() {
        var reply = create("late", policy(9_000, "\"tiers\":[\"gold\"]"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.pointers()).containsExactly("/order");
        assertThat(reply.body().toString()).contains("standard");
    }

    @Test
    void the_last_fallback_cannot_be_given_conditions() {
        var reply =
                room.put("/api/settings/policies/standard", policy(2, "\"tiers\":[\"gold\"]"))
                        .with("If-Match", "\"1\"")
                        .byAdmin();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().toString()).contains("fallback");
    }

    @Test
    void a_target_that_its_calendar_never_reaches_is_refused() {
        var aMinuteAWeek = "{\"sun\":[{\"from\":\"10:00\",\"to\":\"10:01\"}]}";
        assertThat(create("seldom", onHours("seldom", aMinuteAWeek)).pointers())
                .containsExactlyInAnyOrder("/nextResponse", "/resolution");
    }

    @Test
    void a_calendar_that_never_opens_is_refused_as_a_whole() {
        assertThat(create("never", onHours("never", "{}")).pointers()).containsExactly("/calendar");
    }

    private String onHours(String calendar, String week) {
        room.put(
                        "/api/settings/calendars/" + calendar,
                        "{\"zone\":\"Europe/Athens\",\"week\":" + week + ",\"exceptions\":[]}")
                .with("If-None-Match", "*")
                .byAdmin();
        return policy(1, "\"tiers\":[\"gold\"]")
                .replace("\"calendar\":\"\"", "\"calendar\":\"" + calendar + "\"");
    }

    private void prepare() {
        room.put(
                        "/api/settings/events/sale",
                        "{\"name\":\"Sale\",\"from\":\"2026-11-10T16:00:00Z\","
                                + "\"to\":\"2026-11-11T16:00:00Z\",\"factor\":2,\"channels\":[]}")
                .with("If-None-Match", "*")
                .byAdmin();
        room.put(
                        "/api/settings/targets/duty",
                        "{\"name\":\"Duty\",\"kind\":\"slack\",\"language\":\"en\","
                                + "\"alerts\":\"warning\",\"packs\":[],\"enabled\":true}")
                .with("If-None-Match", "*")
                .byAdmin();
    }

    private DeskRoom.Reply create(String id, String body) {
        return room.put("/api/settings/policies/" + id, body).with("If-None-Match", "*").byAdmin();
    }

    private static String policy(int order, String more) {
        return "{\"order\":"
                + order
                + ",\"channels\":[],\"categories\":[],\"priorities\":[],\"calendar\":\"\","
                + "\"firstResponse\":\"PT5M\",\"nextResponse\":\"PT1H\",\"resolution\":\"PT8H\","
                + "\"warnPercent\":80,"
                + more
                + "}";
    }
}
