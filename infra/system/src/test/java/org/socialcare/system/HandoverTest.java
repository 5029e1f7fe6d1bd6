package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody leaves: what they hold is handed over before the account is closed. */
final class HandoverTest {
    private static final String ALEX = "/handovers/alex";

    private final Suite suite = Suite.running();
    private final Senders senders = new Senders(suite);
    private final Agent lead = new Agent(suite, "sofia");

    @Test
    void tickets_reach_the_successor_and_the_account_closes_once_nothing_is_left() {
        var words = "Is the large bottle there, " + Made.digits() + "?";
        assertThat(senders.facebook(Made.digits(), Made.id("mid"), words).status()).isEqualTo(200);
        var conversation = lead.rowSaying(words).textOrEmpty("conversation");
        // Routing takes tickets from who is not there.
        there("alex", "busy");
        there("mei", "transfers_only");
        assign(conversation, "alex");

        var begun = act("lin", "", Json.object().put("lastDay", "2099-01-01").build());
        assertThat(begun.status()).as("%s", begun.body()).isEqualTo(400);
        done("lin", "", Json.object().put("lastDay", tomorrow()).build());
        Eventually.holds("the ticket is on the list", () -> isListed(conversation));
        assertThat(act("sofia", "/closure", Json.object().build()).body().textOrEmpty("code"))
                .isEqualTo("incomplete");

        name("ticket");
        name("channel");
        furtherToTheEnd();
        assertThat(assignee(conversation)).isEqualTo("mei");
        var digest =
                suite.get("mei", ALEX + "/digest").arr("tickets").stream()
                        .filter(
                                it ->
                                        it.obj("card")
                                                .textOrEmpty("conversation")
                                                .equals(conversation))
                        .findFirst()
                        .orElseThrow();
        assertThat(digest.obj("card").textOrEmpty("preview")).isEqualTo(words);
        done("mei", "/acceptance", Json.object().put("kind", "ticket").build());
        for (var item : items("channel")) {
            done(
                    "mei",
                    "/ticks",
                    Json.object()
                            .put("kind", "channel")
                            .put("ref", item.textOrEmpty("ref"))
                            .put("note", "New token")
                            .build());
        }
        assertThat(whole().number("percent")).as("%s", whole()).hasValue(100);

        done("sofia", "/closure", Json.object().build());
        Eventually.holds("nobody comes in any more", () -> me().equals("account_closed"));
        done("admin", "/reopening", Json.object().build());
        Eventually.holds("the account is open again", () -> me().isEmpty());
        there("mei", "offline");
    }

    @Test
    void customers_are_introduced_to_the_successor_with_no_page_open() {
        var person = Made.digits();
        var conversation = "";
        for (int ticket = 0; ticket < 3; ticket++) {
            conversation = served(person);
        }
        var customer = conversation;
        done("lin", "", Json.object().put("lastDay", tomorrow()).build());
        try {
            Eventually.holds(
                    "the customer is on the list",
                    () -> {
                        furtherToTheEnd();
                        return customer(customer).isPresent();
                    });
            done(
                    "lin",
                    "/successors",
                    Json.object()
                            .put("kind", "customer")
                            .put("refs", Json.texts(List.of(customer)))
                            .put("successor", "mei")
                            .build());
            done("mei", "/acceptance", Json.object().put("kind", "customer").build());

            // Nobody asks for anything to go on from here.
            Eventually.holds(
                    "the customer is introduced",
                    () ->
                            customer(customer)
                                    .orElseThrow()
                                    .obj("introduction")
                                    .textOrEmpty("state")
                                    .equals("sent"));
            assertThat(lead.conversation(customer).arr("entries"))
                    .filteredOn(entry -> entry.textOrEmpty("text").contains("taking over from"))
                    .singleElement()
                    .satisfies(
                            entry ->
                                    assertThat(entry.obj("author").textOrEmpty("id"))
                                            .isEqualTo("mei"));
        } finally {
            act("lin", "/cancellation", Json.object().put("reason", "She stays").build());
        }
    }

    /** A ticket that Alex answers and resolves. */
    private String served(String person) {
        var words = "Is the large bottle there, " + Made.digits() + "?";
        assertThat(senders.facebook(person, Made.id("mid"), words).status()).isEqualTo(200);
        var conversation = lead.rowSaying(words).textOrEmpty("conversation");
        var reply = new Agent(suite, "alex").reply(conversation, "Certainly");
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(202);
        var solved = lead.resolve(conversation);
        assertThat(solved.status()).as("%s", solved.body()).isEqualTo(201);
        return conversation;
    }

    private void there(String user, String status) {
        var body = Json.object().put("status", status).build();
        assertThat(suite.api(user, "PUT", "/me/status", body, Map.of()).status()).isEqualTo(200);
    }

    private void assign(String conversation, String agent) {
        var body = Json.object().put("agent", agent).put("team", "presales").build();
        var path = "/conversations/" + conversation + "/assignment";
        Eventually.holds(
                "the ticket is with " + agent,
                () ->
                        suite.post("sofia", path, body).status() == 201
                                || assignee(conversation).equals(agent));
    }

    private String assignee(String conversation) {
        return lead.conversation(conversation)
                .obj("ticket")
                .obj("assignee")
                .textOrEmpty("username");
    }

    private void name(String kind) {
        done("lin", "/successors", Json.object().put("kind", kind).put("successor", "mei").build());
    }

    private void furtherToTheEnd() {
        boolean more = true;
        while (more) {
            more = done("lin", "/continuation", Json.object().build()).flag("more");
        }
    }

    private Json done(String user, String what, Json body) {
        var reply = act(user, what, body);
        assertThat(reply.status()).as("%s %s", what, reply.body()).isBetween(200, 201);
        return reply.body();
    }

    private Suite.Reply act(String user, String what, Json body) {
        return suite.post(user, ALEX + what, body);
    }

    private Json whole() {
        return suite.get("lin", ALEX);
    }

    private List<Json> items(String kind) {
        return whole().arr("items").stream()
                .filter(item -> item.textOrEmpty("kind").equals(kind))
                .toList();
    }

    private Optional<Json> customer(String ref) {
        return items("customer").stream()
                .filter(item -> item.textOrEmpty("ref").equals(ref))
                .findFirst();
    }

    private boolean isListed(String conversation) {
        return items("ticket").stream()
                .anyMatch(item -> item.textOrEmpty("conversation").equals(conversation));
    }

    /** Why Alex does not come in; empty where she does. */
    private String me() {
        return suite.api("alex", "GET", "/me", Json.Null.VALUE, Map.of())
                .body()
                .textOrEmpty("code");
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    }
}
