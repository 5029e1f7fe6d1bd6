package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.desk.DeskRoom.Reply;

class CalendarSettingsTest {
    private final DeskRoom room = new DeskRoom();

    @Test
    void a_night_shift_is_entered_once_and_an_exception_has_a_name() {
        var saved =
                save(
                        "nights",
                        """
                        {"zone":"Europe/Athens",
                         "week":{"fri":[{"from":"09:00","to":"12:00"},{"from":"22:00","to":"06:00"}],
                                 "sat":[{"from":"06:00","to":"00:00"}]},
                         "exceptions":[
                           {"day":"2026-12-25","name":"Christmas","hours":[]},
                           {"day":"2026-12-31","hours":[{"from":"20:00","to":"02:00"}]}]}\
                        """);

        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        assertThat(saved.text())
                .contains("{\"from\":\"22:00\",\"to\":\"06:00\"}")
                .contains("{\"from\":\"06:00\",\"to\":\"24:00\"}")
                .contains("{\"day\":\"2026-12-25\",\"name\":\"Christmas\",\"hours\":[]}")
                .contains("{\"from\":\"20:00\",\"to\":\"02:00\"}");
        assertThat(room.get("/api/settings").byLead().body().arr("calendars"))
                .contains(saved.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/week | must open at least once | {} | []",
                "/week | must open at least once | {\"mon\":[]} |"
                        + " [{\"day\":\"2026-05-01\",\"hours\":[]}]",
                "/week/mon/1 | overlaps 09:00-12:00 |"
                    + " {\"mon\":[{\"from\":\"09:00\",\"to\":\"12:00\"},{\"from\":\"11:59\",\"to\":\"13:00\"}]}"
                    + " | []",
                "/week/sun | 22:00-06:00 runs over midnight into 05:00-09:00 of mon |"
                        + " {\"sun\":[{\"from\":\"22:00\",\"to\":\"06:00\"}],"
                        + "\"mon\":[{\"from\":\"05:00\",\"to\":\"09:00\"}]} | []",
                "/exceptions/1/hours | runs over midnight into 09:00-17:00 of 2026-05-04 |"
                    + " {\"mon\":[{\"from\":\"09:00\",\"to\":\"17:00\"}]} |"
                    + " [{\"day\":\"2026-05-09\",\"hours\":[]},"
                    + "{\"day\":\"2026-05-03\",\"hours\":[{\"from\":\"20:00\",\"to\":\"10:00\"}]}]",
                "/week/mon/0 | must not end when it begins |"
                        + " {\"mon\":[{\"from\":\"09:00\",\"to\":\"09:00\"}]} | []",
                "/week/mon/0 | must go from HH:MM |"
                        + " {\"mon\":[{\"from\":\"24:00\",\"to\":\"09:00\"}]} | []",
                "/week/mon/0 | must go from HH:MM |"
                        + " {\"mon\":[{\"from\":\"9:00\",\"to\":\"17:00\"}]} | []",
                "/exceptions/0/day | must be a day | {} |"
                        + " [{\"day\":\"2026-02-30\",\"hours\":[]}]",
                "/exceptions/0/day | must be a day | {} |"
                        + " [{\"day\":\"+12026-02-03\",\"hours\":[]}]",
                "/exceptions/1/day | 2026-05-01 is there twice | {} |"
                    + " [{\"day\":\"2026-05-01\",\"hours\":[]},{\"day\":\"2026-05-01\",\"hours\":[]}]",
                "/exceptions/0/name | on one line | {} |"
                        + " [{\"day\":\"2026-05-01\",\"name\":\"a\\nb\",\"hours\":[]}]"
            })
    void what_is_wrong_is_refused_with_its_place_and_reason(
            String place, String reason, String week, String exceptions) {
        var refused =
                save(
                        "wrong",
                        "{\"zone\":\"Asia/Shanghai\",\"week\":"
                                + week
                                + ",\"exceptions\":"
                                + exceptions
                                + "}");

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly(place);
        assertThat(refused.body().arr("errors").getFirst().textOrEmpty("detail")).contains(reason);
    }

    @Test
    void an_offset_is_no_zone_because_it_knows_no_daylight_saving() {
        for (var zone : new String[] {"+02:00", "Mars/Olympus", ""}) {
            var body = "{\"zone\":\"" + zone + "\",\"week\":{\"mon\":[]},\"exceptions\":[]}";
            assertThat(save("zoned", body).pointers()).as(zone).containsExactly("/zone");
        }
    }

    @Test
    void the_name_always_is_kept_for_the_calendar_that_never_closes() {
        var office =
                "{\"zone\":\"UTC\",\"week\":{\"mon\":[{\"from\":\"09:00\",\"to\":\"17:00\"}]},";

        assertThat(save("always", office + "\"exceptions\":[]}").pointers()).containsExactly("/id");
    }

    @Test
    void a_night_before_a_holiday_is_no_overlap_because_it_ends_at_midnight() {
        var body =
                """
                {"zone":"Europe/Athens",
                 "week":{"mon":[{"from":"05:00","to":"17:00"}]},
                 "exceptions":[
                   {"day":"2026-05-03","hours":[{"from":"20:00","to":"10:00"}]},
                   {"day":"2026-05-04","hours":[{"from":"06:00","to":"10:00"}]}]}\
                """;

        assertThat(save("eve", body).status()).isEqualTo(201);
    }

    @Test
    void a_channel_and_a_team_may_have_hours_of_their_own() {
        var team = put("teams/presales", "{\"name\":\"Before\",\"calendar\":\"office\"}", 1);
        var channel =
                put(
                        "channels/whatsapp.mosaic",
                        "{\"name\":\"W\",\"team\":\"presales\",\"active\":true,\"calendar\":\"office\"}",
                        1);

        assertThat(team.body().textOrEmpty("calendar")).isEqualTo("office");
        assertThat(channel.body().textOrEmpty("calendar")).isEqualTo("office");
        assertThat(put("teams/presales", "{\"name\":\"Before\",\"calendar\":\"x\"}", 2).pointers())
                .containsExactly("/calendar");
        assertThat(put("teams/presales", "{\"name\":\"Before\"}", 2).status()).isEqualTo(200);
    }

    @Test
    void promises_run_on_weekly_hours_only() {
        var dated =
                "{\"zone\":\"UTC\",\"week\":{},\"exceptions\":[{\"day\":\"2026-11-27\","
                        + "\"hours\":[{\"from\":\"09:00\",\"to\":\"12:00\"}]}]}";
        assertThat(save("campaign", dated).status()).isEqualTo(201);

        var team = put("teams/presales", "{\"name\":\"B\",\"calendar\":\"campaign\"}", 1);
        assertThat(team.pointers()).containsExactly("/calendar");
        assertThat(team.text()).contains("has no hours on any weekday");
        var emptied = put("calendars/office", dated, 1);
        assertThat(emptied.pointers()).containsExactly("/week");
        assertThat(emptied.text()).contains("promises run on it: the policy");
    }

    @Test
    void hours_that_put_a_promise_out_of_reach_are_refused_with_the_policy_they_break() {
        var rarely =
                "{\"zone\":\"UTC\",\"week\":{\"mon\":[{\"from\":\"09:00\",\"to\":\"09:01\"}]},"
                        + "\"exceptions\":[]}";

        var refused = put("calendars/office", rarely, 1);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsOnly("/week");
        assertThat(refused.text())
                .contains("runs on it, whose resolution is not over within a year");
        assertThat(save("unused", rarely).status()).as("no promise runs on it").isEqualTo(201);
    }

    @Test
    void the_hours_of_a_channel_carry_the_promises_of_the_policies_for_it() {
        var daily =
                "{\"zone\":\"UTC\",\"week\":{\"mon\":[{\"from\":\"09:00\",\"to\":\"17:00\"}]},"
                        + "\"exceptions\":[]}";
        save("own", daily);
        put(
                "channels/whatsapp.mosaic",
                "{\"name\":\"W\",\"team\":\"presales\",\"active\":true,\"calendar\":\"own\"}",
                1);

        assertThat(put("calendars/own", daily.replace("17:00", "09:01"), 1).pointers())
                .isNotEmpty()
                .containsOnly("/week");
        assertThat(put("calendars/own", daily.replace("17:00", "16:00"), 1).status())
                .isEqualTo(200);
    }

    private Reply put(String path, String body, long version) {
        return room.put("/api/settings/" + path, body)
                .with("if-match", "\"" + version + "\"")
                .byAdmin();
    }

    private Reply save(String id, String body) {
        return room.put("/api/settings/calendars/" + id, body).with("if-none-match", "*").byAdmin();
    }
}
