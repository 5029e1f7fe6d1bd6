package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Map;

/** Somebody leaves: what they hold is handed over before the account is closed. */
final class HandoverTest {
    private final Suite suite = Suite.running();
    private final Senders senders = new Senders(suite);
    private final Agent lead = new Agent(suite, "sofia");
    private final Leaver alex = new Leaver(suite, "alex");

    /** Another one: whose customers are introduced keeps them, and nobody else's account closes. */
    private final Leaver eleni = new Leaver(suite, "eleni");

    @Test
    void tickets_reach_the_successor_and_the_account_closes_once_nothing_is_left() {
        var words = "Is the large bottle there, " + Made.digits() + "?";
        assertThat(senders.facebook(Made.digits(), Made.id("mid"), words).status()).isEqualTo(200);
        var conversation = lead.rowSaying(words).textOrEmpty("conversation");
        // Routing takes tickets from who is not there.
        new Agent(suite, "alex").is("busy");
        new Agent(suite, "mei").is("transfers_only");
        assign(conversation, "alex");

        var begun = alex.act("lin", "", Json.object().put("lastDay", "2099-01-01").build());
        assertThat(begun.status()).as("%s", begun.body()).isEqualTo(400);
        alex.done("lin", "", Json.object().put("lastDay", Leaver.tomorrow()).build());
        Eventually.holds("the ticket is on the list", () -> alex.isListed(conversation));
        assertThat(alex.act("sofia", "/closure", Json.object().build()).body().textOrEmpty("code"))
                .isEqualTo("incomplete");

        alex.name("ticket");
        alex.name("channel");
        alex.furtherToTheEnd();
        assertThat(assignee(conversation)).isEqualTo("mei");
        var digest =
                alex.digestFor("mei").arr("tickets").stream()
                        .filter(
                                it ->
                                        it.obj("card")
                                                .textOrEmpty("conversation")
                                                .equals(conversation))
                        .findFirst()
                        .orElseThrow();
        assertThat(digest.obj("card").textOrEmpty("preview")).isEqualTo(words);
        alex.done("mei", "/acceptance", Json.object().put("kind", "ticket").build());
        for (var item : alex.items("channel")) {
            alex.done(
                    "mei",
                    "/ticks",
                    Json.object()
                            .put("kind", "channel")
                            .put("ref", item.textOrEmpty("ref"))
                            .put("note", "New token")
                            .build());
        }
        assertThat(alex.whole().number("percent")).as("%s", alex.whole()).hasValue(100);

        alex.done("sofia", "/closure", Json.object().build());
        Eventually.holds("nobody comes in any more", () -> me().equals("account_closed"));
        alex.done("admin", "/reopening", Json.object().build());
        Eventually.holds("the account is open again", () -> me().isEmpty());
        new Agent(suite, "mei").is("offline");
    }

    @Test
    void customers_are_introduced_to_the_successor_with_no_page_open() {
        var person = Made.digits();
        var conversation = "";
        for (int ticket = 0; ticket < 3; ticket++) {
            conversation = served(person);
        }
        var customer = conversation;
        eleni.done("lin", "", Json.object().put("lastDay", Leaver.tomorrow()).build());
        try {
            Eventually.holds(
                    "the customer is on the list",
                    () -> {
                        eleni.furtherToTheEnd();
                        return eleni.customer(customer).isPresent();
                    });
            eleni.done(
                    "lin",
                    "/successors",
                    Json.object()
                            .put("kind", "customer")
                            .put("refs", Json.texts(List.of(customer)))
                            .put("successor", "mei")
                            .build());
            eleni.done("mei", "/acceptance", Json.object().put("kind", "customer").build());

            // Nobody asks for anything to go on from here.
            Eventually.holds(
                    "the customer is introduced",
                    () ->
                            eleni.customer(customer)
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
            eleni.act("lin", "/cancellation", Json.object().put("reason", "She stays").build());
        }
    }

    /** A ticket that Eleni answers and resolves. */
    private String served(String person) {
        var words = "Is the large bottle there, " + Made.digits() + "?";
        assertThat(senders.facebook(person, Made.id("mid"), words).status()).isEqualTo(200);
        var conversation = lead.rowSaying(words).textOrEmpty("conversation");
        var reply = new Agent(suite, "eleni").reply(conversation, "Certainly");
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(202);
        var solved = lead.resolve(conversation);
        assertThat(solved.status()).as("%s", solved.body()).isEqualTo(201);
        return conversation;
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

    /** Why Alex does not come in; empty where she does. */
    private String me() {
        return suite.api("alex", "GET", "/me", Json.Null.VALUE, Map.of())
                .body()
                .textOrEmpty("code");
    }
}
