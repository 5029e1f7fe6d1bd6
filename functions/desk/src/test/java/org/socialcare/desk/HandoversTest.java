package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Presence;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lin leaves: what she holds goes to named successors before her account is closed. */
class HandoversTest {
    private static final String LIN = "/api/handovers/lin";

    private final DeskRoom room = new DeskRoom();
    private int keys;

    @Test
    void only_leads_begin_and_see_a_handover() {
        assertThat(act("", "{\"lastDay\":\"2026-03-31\"}").byEleni().status()).isEqualTo(403);
        assertThat(begin().status()).isEqualTo(201);
        assertThat(room.get(LIN).byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/handovers").byEleni().body().arr("items")).isEmpty();
        assertThat(room.get("/api/handovers").byLead().body().arr("items")).hasSize(1);
    }

    @Test
    void of_one_leaver_one_handover_runs_and_a_repeated_call_begins_no_second() {
        var first = room.post(LIN, "{\"lastDay\":\"2026-03-31\"}").byLead();
        var again = room.post(LIN, "{\"lastDay\":\"2026-03-31\"}").byLead();

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(room.post(LIN, "{\"lastDay\":\"2026-04-01\"}").byLead().code())
                .isEqualTo("idempotency_key_reused");
        assertThat(begin().code()).isEqualTo("handover_runs");
    }

    @Test
    void what_cannot_be_meant_is_told_with_its_place() {
        for (var body :
                List.of("{}", "{\"lastDay\":\"2026-03-01\"}", "{\"lastDay\":\"2028-01-01\"}")) {
            assertThat(act("", body).byLead().pointers()).containsExactly("/lastDay");
        }
        assertThat(
                        act("", "{\"lastDay\":\"2026-03-31\",\"introductionsPerDay\":201}")
                                .byLead()
                                .pointers())
                .containsExactly("/introductionsPerDay");
        assertThat(
                        room.post("/api/handovers/nobody", "{\"lastDay\":\"2026-03-31\"}")
                                .byLead()
                                .status())
                .isEqualTo(404);
        begin();
        assertThat(act("/successors", "{\"kind\":\"A\"}").byLead().pointers())
                .containsExactly("/kind");
        assertThat(act("/successors", "{\"kind\":\"ticket\",\"refs\":[1]}").byLead().pointers())
                .containsExactly("/refs/0");
    }

    @Test
    void the_list_has_the_tickets_and_the_accounts_of_the_leaver() {
        ticket("ada");
        begin();

        var body = read();

        assertThat(kinds(body))
                .containsExactlyInAnyOrder(
                        "ticket", "channel", "channel", "channel", "channel", "lead");
        assertThat(item(body, "ticket").textOrEmpty("name")).isEqualTo("Customer ada");
        assertThat(body.number("percent")).hasValue(0);
        assertThat(body.arr("lacks").toString()).contains("not_searched", "nobody_named");
    }

    @Test
    void tickets_go_to_their_successor_as_ordinary_assignments_and_once() {
        var conversation = ticket("ada");
        begin();
        name("ticket", "eleni", "She calls back on Friday");

        further();
        further();

        var now = room.conversations.find(conversation.id()).orElseThrow();
        assertThat(now.running().orElseThrow().assignee()).contains("eleni");
        assertThat(bodies(conversation, EntryBody.Assigned.class))
                .containsExactlyInAnyOrder(
                        new EntryBody.Assigned(Optional.of("lin"), "presales", "lin", "by-hand"),
                        new EntryBody.Assigned(
                                Optional.of("eleni"), "presales", "chief", "handover"));
        assertThat(bodies(conversation, EntryBody.Note.class))
                .containsExactly(new EntryBody.Note("chief", "She calls back on Friday"));
        assertThat(item(read(), "ticket").textOrEmpty("state")).isEqualTo("given");
    }

    @Test
    void a_list_that_was_not_kept_after_the_tickets_went_is_made_good_by_the_next_call() {
        var conversation = ticket("ada");
        begin();
        name("ticket", "eleni", "Friday");
        var stored = room.handovers.find("mosaic", "lin").orElseThrow();
        var item = stored.items().stream().filter(it -> it.isFor("eleni")).findFirst();
        var crashed = new TicketTransfer(room.conversations, room.conversations, room.clock);
        assertThat(crashed.give(stored, item.orElseThrow(), "chief")).isTrue();

        further();

        assertThat(bodies(conversation, EntryBody.Assigned.class)).hasSize(2);
        assertThat(bodies(conversation, EntryBody.Note.class)).hasSize(1);
        assertThat(item(read(), "ticket").textOrEmpty("state")).isEqualTo("given");
    }

    @Test
    void more_tickets_than_fit_into_one_call_go_with_the_next_ones() {
        for (int i = 0; i < 30; i++) {
            ticket("customer-" + i);
        }
        begin();
        name("ticket", "eleni", "");

        assertThat(further().flag("more")).isTrue();
        assertThat(states(read(), "ticket")).filteredOn("given"::equals).hasSize(25);
        assertThat(furtherToTheEnd()).isLessThan(30);
        assertThat(states(read(), "ticket")).hasSize(30).containsOnly("given");
    }

    @Test
    void a_ticket_that_somebody_else_took_meanwhile_is_left_alone() {
        var conversation = ticket("ada");
        begin();
        name("ticket", "eleni", "");
        assign(conversation, "sam", "aftersales");

        further();

        var now = room.conversations.find(conversation.id()).orElseThrow();
        assertThat(now.running().orElseThrow().assignee()).contains("sam");
        assertThat(item(read(), "ticket").textOrEmpty("state")).isEqualTo("gone");
    }

    @Test
    void a_ticket_goes_to_somebody_of_its_team_who_is_not_the_leaver() {
        ticket("ada");
        begin();

        assertThat(successor("ticket", "sam", "").byLead().code()).isEqualTo("not_in_team");
        assertThat(successor("ticket", "lin", "").byLead().code()).isEqualTo("no_successor");
        assertThat(successor("channel", "nobody", "").byLead().code()).isEqualTo("no_successor");
    }

    @Test
    void a_successor_finds_what_they_got_and_accepts_it_themselves() {
        ticket("ada");
        begin();
        assertThat(room.get("/api/me").byEleni().text()).doesNotContain("take_over");
        name("ticket", "eleni", "Friday");
        further();

        assertThat(room.get("/api/me").byEleni().text()).contains("take_over");
        assertThat(room.get("/api/handovers").byEleni().body().arr("items")).hasSize(1);
        var digest = room.get(LIN + "/digest").byEleni().body();
        var row = digest.arr("tickets").getFirst();
        assertThat(row.textOrEmpty("note")).isEqualTo("Friday");
        assertThat(row.obj("card").textOrEmpty("preview")).isEqualTo("Is it in stock?");
        assertThat(row.obj("card").obj("clock").textOrEmpty("due")).isNotEmpty();
        assertThat(room.get(LIN + "/digest").bySam().status()).isEqualTo(404);
        assertThat(act("/acceptance", "{\"kind\":\"ticket\"}").byLead().code())
                .isEqualTo("unchanged");
        assertThat(act("/acceptance", "{\"kind\":\"ticket\"}").byEleni().status()).isEqualTo(200);
        assertThat(item(read(), "ticket").flag("settled")).isTrue();
    }

    @Test
    void a_key_that_comes_again_does_it_once_and_with_another_wish_not_at_all() {
        begin();
        var body = "{\"kind\":\"other\",\"words\":\"The phone\"}";
        var first = room.post(LIN + "/items", body).byLead();
        var again = room.post(LIN + "/items", body).byLead();

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(states(read(), "other")).hasSize(1);
        assertThat(room.post(LIN + "/items", body.replace("phone", "key")).byLead().code())
                .isEqualTo("idempotency_key_reused");
        assertThat(act("/items", body).with("if-match", "\"1\"").byLead().code())
                .isEqualTo("version_conflict");
        assertThat(act("/items", body.replace("other", "ticket")).byLead().pointers())
                .containsExactly("/kind");
    }

    @Test
    void credentials_are_ticked_with_how_they_were_changed() {
        begin();
        name("channel", "sam", "");

        assertThat(tick("channel", "facebook/mosaic", "").bySam().pointers())
                .containsExactly("/reason");
        assertThat(tick("channel", "facebook/mosaic", "New token").byEleni().status())
                .isEqualTo(404);
        assertThat(tick("channel", "facebook/mosaic", "New token").bySam().status()).isEqualTo(200);
        assertThat(act("/acceptance", "{\"kind\":\"channel\"}").bySam().code())
                .isEqualTo("unchanged");
        var done = read().arr("deeds").getFirst();
        assertThat(done.textOrEmpty("what")).isEqualTo("ticked");
        assertThat(done.textOrEmpty("by")).isEqualTo("sam");
        assertThat(done.textOrEmpty("words")).isEqualTo("New token");
    }

    @Test
    void an_account_is_closed_at_a_hundred_percent_only_and_nobody_signs_in_any_more() {
        ticket("ada");
        settleAll();
        var late = ticket("eva");

        var refused = act("/closure", "{}").by("chief", "[supervisor]");
        assertThat(refused.code()).isEqualTo("incomplete");
        assertThat(refused.pointers()).containsExactly("/ticket");
        assign(late, "eleni", "presales");
        online("lin");

        assertThat(act("/closure", "{}").byLead().status()).isEqualTo(403);
        var closed = act("/closure", "{}").by("chief", "[supervisor]");

        assertThat(closed.body().textOrEmpty("status")).isEqualTo("closed");
        assertThat(agent("lin").flag("closed")).isTrue();
        assertThat(room.presences.presences("mosaic").getFirst().status())
                .isEqualTo(Presence.Status.OFFLINE);
        assertThat(room.told).hasSize(1);
        assertThat(act("/closure", "{}").by("chief", "[supervisor]").status())
                .as("once more changes nothing")
                .isEqualTo(200);
        assertThat(act("/items", "{\"kind\":\"other\",\"words\":\"x\"}").byLead().code())
                .isEqualTo("handover_ended");
    }

    @Test
    void only_an_admin_opens_an_account_again_and_settings_do_not() {
        settleAll();
        act("/closure", "{}").by("chief", "[supervisor]");
        var form =
                "{\"name\":\"Lin\",\"teams\":[],\"languages\":[],\"channels\":[],"
                        + "\"capacity\":5,\"goals\":[]}";
        var saved = room.put("/api/settings/agents/lin", form).with("if-match", "\"2\"").byAdmin();
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(agent("lin").flag("closed")).isTrue();

        assertThat(act("/reopening", "{}").byLead().status()).isEqualTo(403);
        assertThat(act("/reopening", "{}").byAdmin().status()).isEqualTo(200);

        assertThat(agent("lin").flag("closed")).isFalse();
        assertThat(begin().status()).as("she leaves once more").isEqualTo(201);
    }

    @Test
    void with_a_closed_account_nobody_comes_in() {
        var brand = Some.brand();
        var left = new ArrayList<>(brand.agents());
        left.replaceAll(agent -> agent.closed(agent.id().equals("lin")));
        var callers = new Callers(new InMemorySettings(brand.withAgents(left)));

        assertThatThrownBy(() -> callers.caller(new Token("lin", Set.of("agent"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code()).isEqualTo("account_closed"));
    }

    @Test
    void a_handover_is_cancelled_with_a_reason_and_keeps_what_was_done() {
        begin();
        name("channel", "sam", "");

        assertThat(act("/cancellation", "{}").byLead().pointers()).containsExactly("/reason");
        assertThat(act("/cancellation", "{\"reason\":\"She stays\"}").byLead().status())
                .isEqualTo(200);
        var body = read();
        assertThat(body.textOrEmpty("status")).isEqualTo("cancelled");
        assertThat(item(body, "channel").obj("successor").textOrEmpty("username")).isEqualTo("sam");
        assertThat(begin().status()).isEqualTo(201);
    }

    private void settleAll() {
        begin();
        for (var kind : List.of("ticket", "channel", "lead")) {
            successor(kind, "eleni", "").byLead();
        }
        furtherToTheEnd();
        act("/acceptance", "{\"kind\":\"ticket\"}").byEleni();
        act("/acceptance", "{\"kind\":\"lead\"}").byEleni();
        for (var item : read().arr("items")) {
            if (item.textOrEmpty("kind").equals("channel")) {
                tick("channel", item.textOrEmpty("ref"), "Changed").byLead();
            }
        }
        assertThat(read().number("percent")).hasValue(100);
    }

    private Conversation ticket(String customer) {
        var message = Some.message("Is it in stock?").withId("m-" + customer).from(customer);
        var conversation = room.hears(message);
        assign(conversation, "lin", "presales", "lin");
        return conversation;
    }

    private void assign(Conversation conversation, String agent, String team) {
        assign(conversation, agent, team, "chief");
    }

    private void assign(Conversation conversation, String agent, String team, String by) {
        var body = "{\"agent\":\"" + agent + "\",\"team\":\"" + team + "\"}";
        var path = "/api/conversations/" + conversation.id() + "/assignment";
        var group = by.equals("lin") ? "[agent]" : "[lead]";
        assertThat(room.post(path, body).with("idempotency-key", key()).by(by, group).status())
                .isEqualTo(201);
    }

    private void online(String agent) {
        var update =
                PresenceUpdate.chosen(
                        Optional.empty(),
                        agent,
                        Presence.Status.ONLINE,
                        "",
                        false,
                        room.clock.instant());
        room.presences.keep("mosaic", update);
    }

    private DeskRoom.Reply begin() {
        return act("", "{\"lastDay\":\"2026-03-31\"}").byLead();
    }

    private void name(String kind, String successor, String note) {
        var reply = successor(kind, successor, note).byLead();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private DeskRoom.Call successor(String kind, String successor, String note) {
        return act(
                "/successors",
                "{\"kind\":\"%s\",\"successor\":\"%s\",\"note\":\"%s\"}"
                        .formatted(kind, successor, note));
    }

    private DeskRoom.Call tick(String kind, String ref, String note) {
        return act(
                "/ticks",
                "{\"kind\":\"%s\",\"ref\":\"%s\",\"note\":\"%s\"}".formatted(kind, ref, note));
    }

    private Json further() {
        var reply = act("/continuation", "{}").byLead();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.body();
    }

    private int furtherToTheEnd() {
        int calls = 1;
        while (further().flag("more")) {
            calls++;
        }
        return calls;
    }

    private Json read() {
        return room.get(LIN).byLead().body();
    }

    private DeskRoom.Call act(String what, String body) {
        return room.post(LIN + what, body).with("idempotency-key", key());
    }

    private String key() {
        return "key-of-a-test-" + 1000 + keys++;
    }

    private Json agent(String id) {
        return room.get("/api/settings").byAdmin().body().arr("agents").stream()
                .filter(it -> it.textOrEmpty("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> List<T> bodies(Conversation conversation, Class<T> type) {
        return room
                .conversations
                .latest(conversation.id(), Optional.empty(), 100)
                .entries()
                .stream()
                .map(entry -> entry.body())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> kinds(Json body) {
        return body.arr("items").stream().map(it -> it.textOrEmpty("kind")).toList();
    }

    private static List<String> states(Json body, String kind) {
        return body.arr("items").stream()
                .filter(it -> it.textOrEmpty("kind").equals(kind))
                .map(it -> it.textOrEmpty("state"))
                .toList();
    }

    private static Json item(Json body, String kind) {
        return body.arr("items").stream()
                .filter(it -> it.textOrEmpty("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
