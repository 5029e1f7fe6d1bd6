package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.acting.EscalationTexts;
import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Eleni passes on what she cannot solve; Lin leads her team, and the customer is told. */
class EscalationsTest {
    private static final String WORDS = "Lin has your matter now.";

    private final DeskRoom room = new DeskRoom();
    private final SomeMessage message = Some.message("Give me my money back");
    private final Conversation conversation = room.hears(message);
    private final String path = "/api/conversations/" + conversation.id();
    private final String until = room.clock.instant().plus(Duration.ofHours(3)).toString();

    @Test
    void one_act_passes_it_on_tells_the_customer_and_promises() {
        var first = up();

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.body().obj("entry").textOrEmpty("type")).isEqualTo("escalation");
        assertThat(first.body().obj("entry").textOrEmpty("text")).isEqualTo("She wants a refund");
        assertThat(first.body().obj("customer").textOrEmpty("state")).isEqualTo("told");
        assertThat(replies()).containsExactly(WORDS);
        var read = room.get(path).byEleni().body();
        assertThat(read.obj("ticket").obj("assignee").textOrEmpty("username")).isEqualTo("lin");
        assertThat(read.obj("ticket").textOrEmpty("priority")).isEqualTo("P1");
        assertThat(read.obj("care").obj("promise").textOrEmpty("until")).isEqualTo(until);
        assertThat(read.obj("care").obj("escalation").textOrEmpty("telling")).isEqualTo("done");
        assertThat(read.arr("clocks").toString()).contains("promise");
    }

    @Test
    void the_same_key_changes_nothing_and_another_body_is_refused() {
        var first = up();
        var again = up();

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(replies()).hasSize(1);
        assertThat(post(body("\"superior\":true", "Other words")).code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void a_store_that_fails_between_both_loses_neither() {
        room.down = change -> change.entry().body() instanceof EntryBody.Reply;
        assertThat(up().status()).isEqualTo(500);
        assertThat(replies()).isEmpty();
        assertThat(escalation().textOrEmpty("telling")).isEqualTo("due");

        room.down = _ -> false;
        var again = up();

        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.body().obj("customer").textOrEmpty("state")).isEqualTo("told");
        up();
        assertThat(replies()).containsExactly(WORDS);
    }

    @Test
    void whoever_sees_that_the_customer_was_not_told_can_tell_them_once() {
        room.down = change -> change.entry().body() instanceof EntryBody.Reply;
        up();
        room.down = _ -> false;

        var told = room.post(path + "/escalations/telling", "{}").byLead();

        assertThat(told.body().obj("customer").textOrEmpty("state")).isEqualTo("told");
        assertThat(room.post(path + "/escalations/telling", "{}").byLead().code())
                .isEqualTo("nothing_to_tell");
        up();
        assertThat(replies()).containsExactly(WORDS);
    }

    @Test
    void a_store_that_fails_before_leaves_nothing() {
        room.down = change -> change.entry().body() instanceof EntryBody.Handled.Escalated;
        assertThat(up().status()).isEqualTo(500);
        assertThat(replies()).isEmpty();
        assertThat(room.get(path).byEleni().body().get("care")).isEmpty();
    }

    @Test
    void whose_it_was_goes_on_seeing_it_in_another_department_until_it_comes_back() {
        var across = post(body("\"team\":\"aftersales\"", WORDS));
        assertThat(across.status()).as(across.text()).isEqualTo(201);

        assertThat(listed("mine", "eleni")).hasSize(1);
        assertThat(listed("team", "eleni")).isEmpty();
        assertThat(listed("team", "sam")).hasSize(1);
        assertThat(listed("team&level=2", "sam")).isEmpty();
        assertThat(room.get(path).byEleni().status()).isEqualTo(200);

        var back =
                room.post(path + "/escalations/back", "{\"answer\":\"Refund her\"}")
                        .with("idempotency-key", "key-back-0123456789")
                        .bySam();
        assertThat(back.status()).as(back.text()).isEqualTo(201);
        assertThat(back.body().obj("entry").textOrEmpty("text")).isEqualTo("Refund her");
        assertThat(listed("mine", "eleni")).isEmpty();
        assertThat(room.get(path).bySam().status()).isEqualTo(404);
    }

    @Test
    void a_closed_window_is_said_with_what_is_left_and_the_ticket_moves() {
        room.clock.pass(Duration.ofDays(30));
        var late = room.clock.instant().plus(Duration.ofHours(3)).toString();
        var answer = post(body("\"superior\":true", WORDS).replace(until, late));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var customer = answer.body().obj("customer");
        assertThat(customer.textOrEmpty("state")).isEqualTo("not_told");
        assertThat(customer.textOrEmpty("reason")).isEqualTo("window_closed");
        assertThat(customer.arr("alternatives")).isNotEmpty();
        assertThat(escalation().textOrEmpty("telling")).isEqualTo("hindered");
        assertThat(replies()).isEmpty();
    }

    @Test
    void sensitive_words_wait_for_a_second_person_while_the_escalation_stands() {
        room.hears(
                Some.message("You will hear from my lawyer").from(message.customer()),
                Understanding.of(
                        "en",
                        Category.COMPLAINT,
                        0.9,
                        Sentiment.NEGATIVE,
                        Set.of(RiskFlag.SENSITIVE)));

        var answer = up();

        assertThat(answer.body().obj("customer").textOrEmpty("state"))
                .as(answer.text())
                .isEqualTo("waits_for_approval");
        assertThat(replies()).isEmpty();
        assertThat(escalation().textOrEmpty("telling")).isEqualTo("done");
    }

    @Test
    void the_choices_name_who_is_above_and_words_in_the_customers_language() {
        var choices =
                room.get(path + "/escalations?team=aftersales&until=2026-03-24T10:00:00Z")
                        .byEleni()
                        .body();

        assertThat(choices.arr("superiors").getFirst().textOrEmpty("username")).isEqualTo("lin");
        assertThat(choices.arr("departments")).hasSize(1);
        assertThat(choices.textOrEmpty("words")).contains("After the purchase");
        assertThat(choices.arr("reasons")).hasSize(5);
        assertThat(room.get(path + "/escalations?until=soon").byEleni().pointers())
                .containsExactly("/until");
    }

    @Test
    void a_brands_own_words_are_suggested() {
        var own = new EscalationTexts(Map.of("en", "Our head answers {until}."), Map.of());
        room.presences.put(room.brand.withHandling(Handling.DEFAULT.telling(own)));
        var choices = room.get(path + "/escalations?until=2026-03-24T04:00:00Z").byEleni().body();

        assertThat(choices.textOrEmpty("words"))
                .isEqualTo("Our head answers by Tuesday 24 March, 12:00.");
    }

    @Test
    void words_for_escalations_are_a_setting_and_what_is_wrong_with_them_is_told() {
        var saved = decide("{\"zh\":\"负责人{until}回复您\"}", "{}");
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        assertThat(saved.body().obj("superiorWords").textOrEmpty("zh")).contains("{until}");

        var wrong = "{\"en\":\"Soon\",\"fr\":\"{until}\"}";
        assertThat(decide("{\"en\":\"{department} {until}\"}", wrong).pointers())
                .containsExactlyInAnyOrder(
                        "/superiorWords/en", "/departmentWords/en", "/departmentWords/fr");
    }

    private DeskRoom.Reply decide(String superior, String department) {
        var body =
                "{\"surePercent\":70,\"approval\":true,\"guidance\":{},\"plans\":{},\"calming\":\"\","
                    + "\"thanks\":{},\"floodFrom\":20,\"floodWithin\":\"PT5M\",\"questionEvery\":4,"
                    + "\"superiorWords\":"
                        + superior
                        + ",\"departmentWords\":"
                        + department
                        + "}";
        return room.put("/api/settings/handling/mosaic", body).with("If-None-Match", "*").byAdmin();
    }

    @Test
    void what_is_wrong_is_told_at_its_place() {
        assertThat(post("{}").pointers()).containsExactly("/superior");
        assertThat(post("{\"superior\":true,\"reason\":\"bored\"}").pointers())
                .containsExactly("/reason");
        assertThat(post("{\"superior\":true,\"reason\":\"safety\"}").pointers())
                .containsExactly("/context");
        assertThat(
                        post("{\"superior\":true,\"reason\":\"safety\",\"context\":\"x\","
                                        + "\"words\":\"Soon\"}")
                                .pointers())
                .containsExactly("/until");
        assertThat(post(body("\"superior\":\"sam\"", WORDS)).pointers())
                .containsExactly("/superior");
        assertThat(post(body("\"team\":\"presales\"", WORDS)).code()).isEqualTo("same_team");
        assertThat(room.get("/api/escalations?list=all").byEleni().pointers())
                .containsExactly("/list");
    }

    private DeskRoom.Reply up() {
        return post(body("\"superior\":true", WORDS));
    }

    private DeskRoom.Reply post(String body) {
        return room.post(path + "/escalations", body).byEleni();
    }

    private String body(String to, String words) {
        return "{"
                + to
                + ",\"reason\":\"needs_authority\",\"context\":\"She wants a refund\",\"words\":\""
                + words
                + "\",\"until\":\""
                + until
                + "\"}";
    }

    private Json.Obj escalation() {
        return room.get(path).byEleni().body().obj("care").obj("escalation");
    }

    private List<Json> listed(String list, String agent) {
        return room.get("/api/escalations?list=" + list).by(agent, "[agent]").body().arr("items");
    }

    private List<String> replies() {
        ReadTimeline.Page page =
                room.conversations.latest(conversation.id(), Optional.empty(), 100);
        return page.entries().stream()
                .map(entry -> entry.body())
                .filter(EntryBody.Reply.class::isInstance)
                .map(body -> ((EntryBody.Reply) body).text())
                .toList();
    }
}
