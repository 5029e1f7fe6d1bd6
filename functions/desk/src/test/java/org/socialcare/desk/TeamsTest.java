package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.util.List;

class TeamsTest {
    private final DeskRoom room = new DeskRoom();

    @Test
    void a_special_team_has_days_a_fallback_and_goals() {
        var saved =
                create(
                        "{\"name\":\"Sale\",\"from\":\"2026-11-01\",\"until\":\"2026-11-12\","
                            + "\"fallback\":\"presales\",\"returnMinutes\":10,\"goals\":[{\"name\":\"Answered"
                            + " in time\",\"target\":\"92.5\",\"unit\":\"%\"}]}");

        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        var teams = room.get("/api/settings").byLead().body().arr("teams");
        assertThat(teams).filteredOn(it -> it.textOrEmpty("id").equals("sale")).hasSize(1);
        assertThat(saved.body().textOrEmpty("until")).isEqualTo("2026-11-12");
        assertThat(saved.body().get("returnMinutes")).contains(Json.of(10));
        assertThat(saved.body().arr("goals").getFirst().textOrEmpty("target")).isEqualTo("92.5");
    }

    @Test
    void a_team_without_anything_special_needs_a_name_only() {
        assertThat(create("{\"name\":\"Usual\"}").status()).isEqualTo(201);
    }

    @Test
    void who_does_not_serve_always_needs_somebody_who_does() {
        assertThat(create("{\"name\":\"S\",\"until\":\"2026-11-12\"}").pointers())
                .containsExactly("/fallback");
        assertThat(create("{\"name\":\"S\",\"fallback\":\"nobody\"}").pointers())
                .containsExactly("/fallback");
    }

    @Test
    void days_in_the_wrong_order_and_goals_without_a_number_are_refused() {
        assertThat(
                        create(
                                        "{\"name\":\"S\",\"from\":\"2026-11-12\",\"until\":\"2026-11-01\","
                                            + "\"fallback\":\"presales\",\"goals\":[{\"name\":\"x\",\"target\":\"many\",\"unit\":\"\"}]}")
                                .pointers())
                .containsExactly("/until", "/goals/0/unit", "/goals/0/target");
        assertThat(create("{\"name\":\"S\",\"from\":\"soon\"}").pointers())
                .containsExactly("/from");
    }

    @Test
    void a_team_limits_what_one_agent_is_given() {
        var saved = create("{\"name\":\"S\",\"limitTickets\":12,\"limitMinutes\":60}");

        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        assertThat(saved.body().get("limitTickets")).contains(Json.of(12));
        assertThat(saved.body().get("limitMinutes")).contains(Json.of(60));
    }

    @Test
    void a_limit_has_both_its_numbers_and_keeps_to_their_bounds() {
        assertThat(create("{\"name\":\"S\",\"limitTickets\":12}").pointers())
                .containsExactly("/limitMinutes");
        assertThat(create("{\"name\":\"S\",\"limitTickets\":0,\"limitMinutes\":5}").pointers())
                .containsExactly("/limitTickets");
        assertThat(create("{\"name\":\"S\",\"limitTickets\":201,\"limitMinutes\":60}").pointers())
                .containsExactly("/limitTickets");
        assertThat(create("{\"name\":\"S\",\"limitTickets\":-1,\"limitMinutes\":1441}").pointers())
                .containsExactly("/limitTickets", "/limitMinutes");
    }

    @Test
    void fallbacks_never_lead_in_a_circle() {
        assertThat(create("{\"name\":\"Sale\",\"fallback\":\"presales\"}").status()).isEqualTo(201);

        var circle =
                room.put("/api/settings/teams/presales", "{\"name\":\"P\",\"fallback\":\"sale\"}")
                        .with("if-match", "\"1\"")
                        .byAdmin();

        assertThat(circle.pointers()).containsExactly("/fallback");
    }

    @Test
    void an_agent_knows_about_kinds_of_tickets_and_has_goals() {
        var agent =
                "{\"name\":\"Lin\",\"teams\":[\"presales\"],\"languages\":[],\"channels\":[],\"capacity\":5,"
                    + "\"shift\":\"\",\"categories\":[\"complaint\"],\"goals\":[{\"name\":\"Tickets\",\"target\":\"40\",\"unit\":\"a"
                    + " day\"}]}";
        var saved = room.put("/api/settings/agents/lin", agent).with("if-match", "\"1\"").byAdmin();

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.body().get("categories")).contains(Json.texts(List.of("complaint")));
        var wrong = agent.replace("complaint", "weather");
        assertThat(
                        room.put("/api/settings/agents/lin", wrong)
                                .with("if-match", "\"2\"")
                                .byAdmin()
                                .pointers())
                .containsExactly("/categories/0");
    }

    private DeskRoom.Reply create(String body) {
        return room.put("/api/settings/teams/sale", body).with("if-none-match", "*").byAdmin();
    }
}
