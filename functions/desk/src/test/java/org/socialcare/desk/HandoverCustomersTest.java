package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.metrics.Told;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lin leaves: the customers she looked after are found, handed over and told of it. */
class HandoverCustomersTest {
    private static final String LIN = "/api/handovers/lin";
    private static final ChannelId FACEBOOK = Some.channelId();

    private final DeskRoom room = new DeskRoom();
    private int keys;

    @Test
    void customers_whom_the_leaver_answered_and_who_matter_are_found() {
        regular("ada", "lin", FACEBOOK);
        regular("eva", "eleni", FACEBOOK);
        answered("bob", "lin", FACEBOOK, Some.understanding());

        begin(20);
        var all = furtherToTheEnd();

        assertThat(all.arr("items").stream().filter(HandoverCustomersTest::isCustomer))
                .extracting(it -> it.textOrEmpty("name"))
                .containsExactly("Customer ada");
        assertThat(all.textOrEmpty("searchedTo")).isEqualTo("2026-03-01");
        assertThat(all.arr("lacks").toString()).doesNotContain("not_searched");
    }

    @Test
    void the_search_goes_on_where_the_last_call_ended() {
        begin(20);

        int calls = 0;
        boolean more = true;
        while (more) {
            more = act("/continuation", "{}").byLead().body().flag("more");
            calls++;
        }

        assertThat(calls).as("ninety days of sixteen parts each").isBetween(10, 20);
    }

    @Test
    void a_customer_hears_once_in_the_successor_s_name_and_after_they_accepted() {
        var ada = regular("ada", "lin", FACEBOOK);
        begin(20);
        furtherToTheEnd();
        name("eleni");
        furtherToTheEnd();
        assertThat(said(ada)).as("not accepted yet").isEmpty();

        accept("eleni");
        furtherToTheEnd();
        furtherToTheEnd();

        assertThat(said(ada))
                .singleElement()
                .satisfies(
                        reply -> {
                            assertThat(reply.agent()).isEqualTo("eleni");
                            assertThat(reply.text()).startsWith("Hello, this is eleni");
                        });
        assertThat(customer().obj("introduction").textOrEmpty("state")).isEqualTo("sent");
        assertThat(customer().flag("settled")).isTrue();
    }

    @Test
    void a_day_has_no_more_introductions_than_its_quota() {
        for (var name : List.of("ada", "bea", "cleo")) {
            regular(name, "lin", FACEBOOK);
        }
        begin(2);
        furtherToTheEnd();
        name("eleni");
        accept("eleni");

        furtherToTheEnd();
        assertThat(introduced()).isEqualTo(2);
        furtherToTheEnd();
        assertThat(introduced()).isEqualTo(2);

        room.clock.pass(Duration.ofHours(23));
        furtherToTheEnd();
        assertThat(introduced()).isEqualTo(3);
    }

    @Test
    void what_the_platform_does_not_take_now_is_told_and_can_be_left_out() {
        var ada = regular("ada", "lin", new ChannelId("wechat", "mosaic"));
        room.clock.pass(Duration.ofDays(3));
        begin(20);
        furtherToTheEnd();
        name("eleni");
        accept("eleni");

        furtherToTheEnd();

        assertThat(said(ada)).isEmpty();
        assertThat(customer().obj("introduction").textOrEmpty("obstacle"))
                .isEqualTo("window_closed");
        var lacks = read().arr("lacks").toString();
        assertThat(lacks).contains("not_introduced");
        assertThat(act("/omissions", "{\"refs\":[\"" + ada.id() + "\"]}").byLead().pointers())
                .containsExactly("/reason");
        var left = "{\"refs\":[\"" + ada.id() + "\"],\"reason\":\"Moved abroad\"}";
        assertThat(act("/omissions", left).byEleni().status()).isEqualTo(403);
        assertThat(act("/omissions", left).byLead().status()).isEqualTo(200);
        assertThat(customer().flag("settled")).isTrue();
    }

    @Test
    void a_customer_who_waits_for_an_answer_is_not_told_something_else() {
        var ada = regular("ada", "lin", FACEBOOK);
        begin(20);
        furtherToTheEnd();
        name("eleni");
        accept("eleni");
        room.clock.pass(Duration.ofMinutes(1));
        room.hears(
                Some.message("And the blue one?")
                        .withId("m-late")
                        .from("ada")
                        .at(room.clock.instant()));

        furtherToTheEnd();

        assertThat(said(ada)).isEmpty();
        assertThat(customer().obj("introduction").textOrEmpty("obstacle"))
                .isEqualTo("question_waits");
    }

    @Test
    void a_sensitive_customer_hears_of_it_after_a_second_person_has_approved() {
        var sensitive =
                Understanding.of(
                        "en",
                        Category.COMPLAINT,
                        0.9,
                        Sentiment.NEGATIVE,
                        Set.of(RiskFlag.SENSITIVE));
        var ada = regular("ada", "lin", FACEBOOK);
        room.hears(Some.message("My lawyer").withId("m-lawyer").from("ada"), sensitive);
        resolve(ada);
        begin(20);
        furtherToTheEnd();
        name("eleni");
        accept("eleni");

        furtherToTheEnd();

        assertThat(said(ada)).isEmpty();
        assertThat(customer().obj("introduction").textOrEmpty("state")).isEqualTo("proposed");
        assertThat(room.get("/api/cases/proposals").byLead().body().arr("items")).hasSize(1);
    }

    @Test
    void the_successor_reads_why_a_customer_matters() {
        regular("ada", "lin", FACEBOOK);
        begin(20);
        furtherToTheEnd();
        name("eleni");

        var digest = room.get(LIN + "/digest").byEleni().body().arr("customers").getFirst();

        assertThat(digest.textOrEmpty("name")).isEqualTo("Customer ada");
        assertThat(digest.number("tickets")).hasValue(3);
        assertThat(digest.textOrEmpty("preview")).isEqualTo("Certainly");
    }

    private Conversation regular(String customer, String agent, ChannelId channel) {
        answered(customer, agent, channel, Some.understanding());
        answered(customer, agent, channel, Some.understanding());
        return answered(customer, agent, channel, Some.understanding());
    }

    /** A ticket that was asked, answered and resolved. */
    private Conversation answered(
            String customer, String agent, ChannelId channel, Understanding understanding) {
        var message =
                Some.message("Is it in stock?")
                        .withId("m-" + keys++)
                        .from(customer)
                        .on(channel)
                        .at(room.clock.instant());
        var conversation = room.hears(message, understanding);
        var path = "/api/conversations/" + conversation.id();
        var reply =
                room.post(path + "/replies", "{\"text\":\"Certainly\"}")
                        .with("idempotency-key", key())
                        .by(agent, "[lead]");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        resolve(conversation);
        for (var entry :
                room.conversations.latest(conversation.id(), Optional.empty(), 50).entries()) {
            Told.of(entry).ifPresent(told -> room.facts.keep(told.facts(room.brand.zone())));
        }
        return room.conversations.find(conversation.id()).orElseThrow();
    }

    private void resolve(Conversation conversation) {
        var path = "/api/conversations/" + conversation.id() + "/resolution";
        assertThat(room.post(path, "{}").with("idempotency-key", key()).byLead().status())
                .isEqualTo(201);
    }

    private List<EntryBody.Reply> said(Conversation conversation) {
        return room
                .conversations
                .latest(conversation.id(), Optional.empty(), 100)
                .entries()
                .stream()
                .map(entry -> entry.body())
                .filter(EntryBody.Reply.class::isInstance)
                .map(EntryBody.Reply.class::cast)
                .filter(reply -> !reply.text().equals("Certainly"))
                .toList();
    }

    private long introduced() {
        return read().arr("items").stream()
                .filter(it -> it.obj("introduction").textOrEmpty("state").equals("sent"))
                .count();
    }

    private void begin(int perDay) {
        var body = "{\"lastDay\":\"2026-03-31\",\"introductionsPerDay\":" + perDay + "}";
        assertThat(act("", body).byLead().status()).isEqualTo(201);
    }

    private void name(String successor) {
        var body = "{\"kind\":\"customer\",\"successor\":\"" + successor + "\"}";
        assertThat(act("/successors", body).byLead().status()).isEqualTo(200);
    }

    private void accept(String successor) {
        var reply = act("/acceptance", "{\"kind\":\"customer\"}").by(successor, "[agent]");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private Json furtherToTheEnd() {
        boolean more = true;
        while (more) {
            var reply = act("/continuation", "{}").byLead();
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            more = reply.body().flag("more");
        }
        return read();
    }

    private Json customer() {
        return read().arr("items").stream()
                .filter(HandoverCustomersTest::isCustomer)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCustomer(Json item) {
        return item.textOrEmpty("kind").equals("customer");
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
}
