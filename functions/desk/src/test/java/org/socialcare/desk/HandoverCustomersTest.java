package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.Deed.What;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.Result;
import org.socialcare.domain.metrics.Told;
import org.socialcare.domain.ports.KeepHandovers.Saved;
import org.socialcare.domain.ports.OrderIntroductions.Stretch;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lin leaves: the customers she looked after are found, handed over and told of it. */
class HandoverCustomersTest {
    private static final String LIN = "/api/handovers/lin";
    private static final ChannelId FACEBOOK = Some.channelId();
    private static final Stretch FIRST = new Stretch("mosaic", "lin", 1);

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
    void introductions_begin_with_the_acceptance_and_go_on_with_no_page_open() {
        var ada = regular("ada", "lin", FACEBOOK);
        begin(20);
        furtherToTheEnd();
        name("eleni");
        furtherToTheEnd();
        assertThat(room.introductions.running()).as("not accepted yet").isEmpty();
        assertThat(read().obj("introductions").textOrEmpty("state")).isEqualTo("none");

        accept("eleni");

        assertThat(room.introductions.ordered()).containsExactly(FIRST);
        furtherToTheEnd();
        assertThat(room.introductions.ordered()).as("they go on already").isEmpty();
        var progress = read().obj("introductions");
        assertThat(progress.textOrEmpty("state")).isEqualTo("going");
        assertThat(progress.obj("by").textOrEmpty("username")).isEqualTo("eleni");
        assertThat(progress.number("said")).hasValue(0);
        assertThat(progress.number("waiting")).hasValue(1);
        assertThat(said(ada)).as("the desk itself says nothing").isEmpty();
    }

    @Test
    void a_repeated_acceptance_whose_order_was_lost_orders_it() {
        regular("ada", "lin", FACEBOOK);
        begin(20);
        furtherToTheEnd();
        name("eleni");
        var accepting = act("/acceptance", "{\"kind\":\"customer\"}");
        assertThat(accepting.byEleni().status()).isEqualTo(200);
        var run = room.introductions.running().getFirst();
        assertThat(room.introductions.end(run)).isTrue();
        room.introductions.ordered();

        assertThat(accepting.byEleni().status()).isEqualTo(200);

        assertThat(room.introductions.ordered()).containsExactly(FIRST);
    }

    @Test
    void who_goes_on_wakes_introductions_that_rest() {
        regular("ada", "lin", FACEBOOK);
        begin(20);
        furtherToTheEnd();
        name("eleni");
        accept("eleni");
        room.introductions.ordered();
        var until = room.clock.instant().plus(Duration.ofMinutes(10));
        room.introductions.save(room.introductions.running().getFirst().resting(0, until));
        var progress = read().obj("introductions");
        assertThat(progress.textOrEmpty("state")).isEqualTo("resting");
        assertThat(progress.textOrEmpty("nextAt")).isEqualTo(until.toString());

        furtherToTheEnd();

        assertThat(room.introductions.ordered()).containsExactly(new Stretch("mosaic", "lin", 2));
        assertThat(read().obj("introductions").textOrEmpty("state")).isEqualTo("going");
    }

    @Test
    void what_was_said_meanwhile_is_shown_and_counts_towards_the_day() {
        for (var name : List.of("ada", "bea", "cleo")) {
            regular(name, "lin", FACEBOOK);
        }
        begin(2);
        furtherToTheEnd();
        name("eleni");
        accept("eleni");
        var before = room.handovers.find("mosaic", "lin").orElseThrow();
        var first = customer().textOrEmpty("ref");
        var told = introduced(before, List.of(first));
        var by = new Deed("d", "", 0, Some.NOW, "lin", What.INTRODUCED, "customer", List.of(), "");
        assertThat(room.handovers.save(told, by)).isInstanceOf(Saved.Done.class);

        var body = read();

        assertThat(body.obj("introductions").number("said")).hasValue(1);
        assertThat(body.obj("introductions").number("waiting")).hasValue(2);
        assertThat(body.number("introductionsLeft")).hasValue(1);
        assertThat(customer().obj("introduction").textOrEmpty("state")).isEqualTo("sent");
        assertThat(customer().flag("settled")).isTrue();
    }

    @Test
    void a_handover_without_introductions_or_at_its_end_has_none_going() {
        regular("ada", "lin", FACEBOOK);
        begin(0);
        furtherToTheEnd();
        name("eleni");
        accept("eleni");
        furtherToTheEnd();
        assertThat(room.introductions.running()).isEmpty();
        act("/cancellation", "{\"reason\":\"Anew\"}").byLead();

        begin(20);
        furtherToTheEnd();
        name("eleni");
        accept("eleni");
        assertThat(room.introductions.running()).hasSize(1);
        act("/cancellation", "{\"reason\":\"She stays\"}").byLead();

        assertThat(read().obj("introductions").textOrEmpty("state")).isEqualTo("none");
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

    private Handover introduced(Handover before, List<String> refs) {
        var result =
                HandingOver.introduced(before, refs, Introduction.State.SENT, room.clock.instant());
        return ((Result.Changed) result).after();
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
