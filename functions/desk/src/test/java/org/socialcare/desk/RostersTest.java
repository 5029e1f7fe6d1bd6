package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RostersTest {
    private static final String MONDAYS =
            """
            {"week":{"MONDAY":[{"from":"09:00","to":"17:00",\
            "pauses":[{"from":"12:00","to":"13:00","reason":"lunch"}]}]},"days":{},"leaves":[]}\
            """;

    private final DeskRoom room = new DeskRoom();

    @Test
    void only_leads_see_and_change_rosters() {
        assertThat(room.get("/api/rosters").byEleni().status()).isEqualTo(403);
        assertThat(create("lin", MONDAYS).byEleni().status()).isEqualTo(403);
    }

    @Test
    void a_roster_is_kept_and_shown_with_everybody_who_could_have_one() {
        assertThat(create("lin", MONDAYS).byLead().status()).isEqualTo(201);

        var all = room.get("/api/rosters").byLead();

        assertThat(all.body().arr("agents")).hasSize(4);
        var roster = all.body().arr("rosters").getFirst();
        assertThat(roster.textOrEmpty("agent")).isEqualTo("lin");
        assertThat(roster.obj("week").arr("MONDAY").getFirst().arr("pauses")).hasSize(1);
        assertThat(roster.number("version")).hasValue(1);
        assertThat(
                        room.get("/api/rosters")
                                .with("if-none-match", all.header("etag"))
                                .byLead()
                                .status())
                .isEqualTo(304);
    }

    @Test
    void a_roster_changed_by_somebody_else_is_not_overwritten() {
        create("lin", MONDAYS).byLead();

        assertThat(create("lin", MONDAYS).byLead().code()).isEqualTo("version_conflict");
        var change = room.put("/api/rosters/lin", MONDAYS);
        assertThat(change.byLead().status()).isEqualTo(428);
        assertThat(change.with("if-match", "\"1\"").byLead().status()).isEqualTo(200);
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_place() {
        var refused =
                create(
                                "lin",
                                """
                                {"week":{"MONDAY":[{"from":"09:00","to":"17:00","pauses":[{"from":"08:00",\
                                "to":"08:30"}]},{"from":"16:00","to":"18:00"}]},"days":{},\
                                "leaves":[{"from":"2026-03-02","to":"2026-03-03","substitute":"lin"}]}\
                                """)
                        .byLead();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers())
                .containsExactly(
                        "/week/MONDAY/0/pauses/0", "/week/MONDAY/1", "/leaves/0/substitute");
    }

    @Test
    void a_substitute_who_is_away_too_is_refused_by_the_others_roster() {
        var away =
                "{\"week\":{},\"days\":{},\"leaves\":[{\"from\":\"2026-03-02\",\"to\":\"2026-03-09\"}]}";
        assertThat(create("sam", away).byLead().status()).isEqualTo(201);

        var refused = create("lin", away.replace("09\"}", "02\",\"substitute\":\"sam\"}")).byLead();

        assertThat(refused.pointers()).containsExactly("/leaves/0/substitute");
        assertThat(refused.text()).contains("is on leave too, 2026-03-02 to 2026-03-09");
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place_too() {
        var refused = create("lin", MONDAYS.replace("12:00", "noon")).byLead();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly("/week/MONDAY/0/pauses/0/from");
    }

    @Test
    void of_somebody_unknown_there_is_no_roster() {
        assertThat(create("nobody", MONDAYS).byLead().pointers()).containsExactly("/agent");
    }

    private DeskRoom.Call create(String agent, String body) {
        return room.put("/api/rosters/" + agent, body).with("if-none-match", "*");
    }
}
