package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.testkit.Some;

import java.time.Instant;

/** Who may call, what is answered where nothing is, and what hostile requests get. */
class HandlerTest {
    private final DeskRoom room = new DeskRoom();

    @Test
    void a_call_without_a_token_is_refused() {
        var reply = room.get("/api/me").by("", "");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("unauthenticated");
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_person_who_is_no_agent_is_refused() {
        assertThat(room.get("/api/me").by("stranger", "[agent]").code()).isEqualTo("agent_unknown");
    }

    @Test
    void an_agent_in_none_of_the_groups_is_refused() {
        assertThat(room.get("/api/me").by("eleni", "[visitor]").code()).isEqualTo("forbidden");
    }

    @Test
    void me_tells_what_the_role_allows() {
        var agent = room.get("/api/me").byEleni().body();
        var admin = room.get("/api/me").byAdmin().body();

        assertThat(agent.textOrEmpty("username")).isEqualTo("eleni");
        assertThat(agent.arr("teams")).hasSize(1);
        assertThat(agent.arr("permissions").toString()).doesNotContain("see_brand");
        assertThat(admin.arr("teams")).hasSize(2);
        assertThat(admin.arr("permissions").toString()).contains("write_settings");
    }

    @Test
    void a_status_is_kept_and_routing_hears_of_it() {
        var reply = room.put("/api/me/status", "{\"status\":\"away\"}").byEleni();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(room.get("/api/me").byEleni().body().textOrEmpty("status")).isEqualTo("away");
        assertThat(room.told).hasSize(1);
    }

    @Test
    void a_status_that_nobody_knows_is_refused_by_its_place() {
        var reply = room.put("/api/me/status", "{\"status\":\"asleep\"}").byEleni();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.pointers()).containsExactly("/status");
    }

    @Test
    void colleagues_are_those_of_the_own_teams() {
        var mine = room.get("/api/colleagues").byEleni().body();
        var all = room.get("/api/colleagues").byLead().body();

        assertThat(mine.arr("agents").toString()).contains("lin").doesNotContain("sam");
        assertThat(all.arr("agents").toString()).contains("lin", "sam");
    }

    @Test
    void the_queue_shows_the_own_teams_tickets_and_counts_all_tabs() {
        room.hears(Some.message("Is it in stock?"));

        var mine = room.get("/api/queue?tab=unassigned").byEleni().body();
        var others = room.get("/api/queue?tab=unassigned").bySam().body();

        assertThat(mine.arr("items")).hasSize(1);
        assertThat(mine.obj("counts").obj("team").number("count")).hasValue(1);
        assertThat(others.arr("items")).isEmpty();
    }

    @Test
    void a_queue_that_has_not_changed_is_not_sent_again() {
        var first = room.get("/api/queue?tab=team").byEleni();
        var tag = first.header("etag");

        var same = room.get("/api/queue?tab=team").with("If-None-Match", tag).byEleni();
        var weak = room.get("/api/queue?tab=team").with("If-None-Match", "W/" + tag).byEleni();
        room.hears(Some.message("Is it in stock?"));
        var news = room.get("/api/queue?tab=team").with("If-None-Match", tag).byEleni();

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.text()).isEmpty();
        assertThat(weak.status()).isEqualTo(304);
        assertThat(news.status()).isEqualTo(200);
    }

    @Test
    void a_queue_of_a_strange_tab_team_or_cursor_is_refused() {
        assertThat(room.get("/api/queue?tab=all").byEleni().status()).isEqualTo(400);
        assertThat(room.get("/api/queue?tab=team&team=aftersales").byEleni().status())
                .isEqualTo(403);
        assertThat(room.get("/api/queue?tab=team&cursor=" + "x".repeat(400)).byEleni().code())
                .isEqualTo("cursor_invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/",
                "/api/nothing",
                "/api/me/",
                "/api//me",
                "/api/conversations",
                "/api/conversations/%",
                "/api/conversations/%00",
                "/api/conversations/..%2F..%2Fme",
                "/api/conversations/facebook.mosaic.0000",
                "/api/customers/c-none",
                "/api/reports/weekly",
                "/elsewhere",
            })
    void what_is_not_there_is_a_404_that_says_no_more(String path) {
        var reply = room.get(path).byLead();

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("not_found");
        assertThat(room.log()).isEmpty();
    }

    @Test
    void an_address_asked_in_the_wrong_way_says_what_it_answers() {
        assertThat(room.put("/api/queue", "{}").byLead().status()).isEqualTo(405);
        assertThat(room.get("/api/me/status").byLead().code()).isEqualTo("method_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"text\":1}{", "{\"text\":\"a\",\"text\":\"b\"}"})
    void a_body_that_is_no_object_is_unreadable(String body) {
        var id = room.hears(Some.message("Hello?")).id();

        var reply = room.post("/api/conversations/" + id + "/notes", body).byEleni();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("body_unreadable");
    }

    @Test
    void a_body_too_deep_too_large_or_of_another_kind_is_refused() {
        var path = "/api/conversations/" + room.hears(Some.message("Hello?")).id() + "/notes";
        var deep = "{\"text\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        var large = "{\"text\":\"" + "x".repeat(70_000) + "\"}";

        assertThat(room.post(path, deep).byEleni().status()).isEqualTo(400);
        assertThat(room.post(path, large).byEleni().status()).isEqualTo(413);
        assertThat(room.post(path, "{}").with("Content-Type", "text/plain").byEleni().status())
                .isEqualTo(415);
    }

    @Test
    void a_failure_of_ours_tells_neither_the_caller_nor_the_log_what_it_stumbled_over() {
        room.clock.set(Instant.MAX);

        var reply = room.post("/api/reports", "{}").byLead();

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("internal");
        assertThat(reply.text()).doesNotContain("Exception");
        assertThat(room.log()).contains("desk.failed", "request-1").doesNotContain("chief");
    }
}
