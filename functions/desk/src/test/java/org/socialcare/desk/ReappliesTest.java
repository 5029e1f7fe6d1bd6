package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Reapplying;
import org.socialcare.domain.ports.OrderReapply.Page;
import org.socialcare.domain.reapply.Progress;
import org.socialcare.domain.reapply.ReapplyRun.Status;
import org.socialcare.domain.settings.Brand;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.util.List;

/** Three customers wait; then the shop promises a first answer within ten minutes. */
class ReappliesTest {
    private static final String RUNS = "/api/reapplies";

    private final DeskRoom room = new DeskRoom();

    @BeforeEach
    void customers_wait() {
        for (String who : List.of("ada", "ben", "cleo")) {
            room.hears(Some.message("Is it in stock?").from(who).withId("m-" + who));
        }
        room.clock.set(Some.NOW.plusSeconds(60));
    }

    @Test
    void nothing_would_change_where_policies_are_as_they_were() {
        var preview = preview();

        assertThat(preview.number("open")).hasValue(3);
        assertThat(preview.number("changed")).hasValue(0);
        assertThat(preview.arr("moves")).isEmpty();
    }

    @Test
    void a_preview_says_how_many_change_from_what_to_what_and_who_would_be_late() {
        promising(10);
        var preview = preview();
        assertThat(preview.number("changed")).hasValue(3);
        assertThat(preview.number("overdue")).hasValue(0);
        assertThat(preview.flag("more")).isFalse();
        var move = preview.arr("moves").getFirst();
        assertThat(move.textOrEmpty("was")).isEqualTo("standard@1");
        assertThat(move.textOrEmpty("now")).isEqualTo("standard@2");
        assertThat(move.number("tickets")).hasValue(3);

        room.clock.set(Some.NOW.plusSeconds(600));
        assertThat(preview().number("overdue")).hasValue(3);
        assertThat(room.reapplies.ofBrand(room.brand.id())).as("nothing is ordered").isEmpty();
    }

    @Test
    void of_more_than_a_thousand_the_first_are_looked_at() {
        for (int i = 0; i < 1_000; i++) {
            room.hears(Some.message("Is it in stock?").from("c" + i).withId("m" + i));
        }
        promising(10);

        assertThat(preview().number("open")).hasValue(1_000);
        assertThat(preview().number("changed")).hasValue(1_000);
        assertThat(preview().flag("more")).isTrue();
    }

    @Test
    void a_run_is_ordered_once_with_who_and_why() {
        promising(10);
        var policies = preview().arr("policies");

        var first = begin(policies, "Agreed with the partner");
        var again = begin(policies, "Agreed with the partner");

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().textOrEmpty("status")).isEqualTo("running");
        assertThat(first.body().obj("by").textOrEmpty("name")).isEqualTo("chief");
        var id = first.body().textOrEmpty("id");
        assertThat(room.reapplies.ordered()).containsExactly(new Page(room.brand.id(), id, 0));
        var run = room.reapplies.find(room.brand.id(), id).orElseThrow();
        assertThat(run.wish())
                .isEqualTo(new Reapplying.Wish(id, "chief", "Agreed with the partner"));
        assertThat(begin(policies, "For another reason").code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void policies_that_nobody_has_looked_at_are_not_applied() {
        var policies = preview().arr("policies");
        promising(10);

        assertThat(begin(policies, "Agreed").code()).isEqualTo("policies_changed");
        assertThat(begin(List.of(Json.of(true)), "Agreed").pointers()).containsExactly("/policies");
    }

    @Test
    void a_reason_is_needed() {
        var policies = preview().arr("policies");

        assertThat(begin(policies, " ").pointers()).containsExactly("/reason");
        assertThat(begin(policies, "x".repeat(301)).pointers()).containsExactly("/reason");
    }

    @Test
    void one_run_at_a_time() {
        promising(10);
        var policies = preview().arr("policies");
        begin(policies, "Agreed");

        var second =
                room.post(RUNS, body(policies, "Again"))
                        .with("idempotency-key", "key-fedcba9876543210")
                        .byAdmin();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("reapply_runs");
    }

    @Test
    void runs_are_listed_with_their_progress() {
        promising(10);
        var id = begin(preview().arr("policies"), "Agreed").body().textOrEmpty("id");
        var bad = new ConversationId("facebook.mosaic.bad");
        var run = room.reapplies.find(room.brand.id(), id).orElseThrow();
        var listed = run.listed(60, 2, room.clock.instant());
        room.reapplies.save(listed);
        room.reapplies.save(
                listed.worked(Progress.ofPage(40, 9, List.of(bad)), room.clock.instant()));

        var item = room.get(RUNS).byAdmin().body().arr("items").getFirst();

        assertThat(item.number("total")).hasValue(60);
        assertThat(item.number("seen")).hasValue(50);
        assertThat(item.number("changed")).hasValue(40);
        assertThat(item.number("failures")).hasValue(1);
        assertThat(item.arr("failed")).containsExactly(Json.of(bad.text()));
    }

    @Test
    void a_run_is_stopped_once_and_not_after_its_end() {
        promising(10);
        var id = begin(preview().arr("policies"), "Agreed").body().textOrEmpty("id");

        var stopped = cancel(id);
        assertThat(stopped.body().textOrEmpty("status")).isEqualTo("cancelled");
        assertThat(stopped.body().obj("endedBy").textOrEmpty("id")).isEqualTo("chief");
        assertThat(cancel(id).body()).isEqualTo(stopped.body());
        assertThat(cancel("none").status()).isEqualTo(404);

        var run = room.reapplies.find(room.brand.id(), id).orElseThrow();
        room.reapplies.save(run.ended(Status.DONE, "", room.clock.instant()));
        assertThat(cancel(id).code()).isEqualTo("reapply_over");
    }

    @Test
    void agents_and_leads_may_not() {
        assertThat(room.get(RUNS).byLead().status()).isEqualTo(403);
        assertThat(room.post(RUNS, body(List.of(), "Agreed")).byEleni().status()).isEqualTo(403);
        assertThat(room.post(RUNS + "/preview", "{}").byLead().status()).isEqualTo(403);
        assertThat(room.post(RUNS + "/x/cancellation", "{}").byLead().status()).isEqualTo(403);
        assertThat(room.get(RUNS).by("chief", "[supervisor]").status()).isEqualTo(200);
    }

    @Test
    void the_timeline_says_what_has_moved() {
        promising(10);
        var before = room.hears(Some.message("Still there?").from("ada").withId("m-ada2"));
        var brand = room.presences.brand(room.brand.id()).orElseThrow();
        var wish = new Reapplying.Wish("r1", "eleni", "Agreed");
        var change = Reapplying.apply(before, brand, wish, room.clock.instant()).orElseThrow();
        room.conversations.save(change);

        var line =
                room
                        .get("/api/conversations/" + before.id().text())
                        .byAdmin()
                        .body()
                        .arr("entries")
                        .stream()
                        .filter(entry -> entry.textOrEmpty("type").equals("reapplied"))
                        .findFirst()
                        .orElseThrow();

        assertThat(line.textOrEmpty("reason")).isEqualTo("Agreed");
        assertThat(line.obj("author").textOrEmpty("id")).isEqualTo("eleni");
        var first =
                line.arr("shifts").stream()
                        .filter(shift -> shift.textOrEmpty("clock").equals("firstResponse"))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.obj("was").textOrEmpty("policy")).isEqualTo("standard@1");
        assertThat(first.obj("now").textOrEmpty("due"))
                .isEqualTo(Some.NOW.plusSeconds(600).toString());
    }

    private Json preview() {
        var reply = room.post(RUNS + "/preview", "{}").byAdmin();
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body();
    }

    private DeskRoom.Reply begin(List<Json> policies, String reason) {
        return room.post(RUNS, body(policies, reason)).byAdmin();
    }

    private DeskRoom.Reply cancel(String id) {
        return room.post(RUNS + "/" + id + "/cancellation", "{}").byAdmin();
    }

    private static String body(List<Json> policies, String reason) {
        return JsonWriter.write(
                Json.object().put("policies", policies).put("reason", reason).build());
    }

    /** From now on, for a first answer. */
    private void promising(int minutes) {
        Brand brand = room.brand;
        room.presences.put(
                brand.withPolicies(
                        brand.policies().stream().map(each -> promising(each, minutes)).toList()));
    }

    private static Policy promising(Policy policy, int minutes) {
        return policy.isFallback() ? Some.promising(policy, Duration.ofMinutes(minutes)) : policy;
    }
}
