package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.desk.DeskRoom.Reply;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.customers.CustomerChange;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.triage.Category;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

class RulesTest {
    private static final String LAMPS =
            """
            {"rules":[{"id":"lamps","name":"Lamps","on":"TICKET_OPENED",
            "when":[{"is":"words","any":["Lamp"]}],
            "then":[{"is":"team","team":"aftersales"},{"is":"tag","tag":"lamp"}]}]}\
            """;

    private static final String LATE =
            """
            {"rules":[{"id":"late","name":"Late","on":"CLOCK_BREACHED",
            "when":[{"is":"clock","any":["FIRST_RESPONSE"]}],
            "then":[{"is":"tag","tag":"late"}]}]}\
            """;

    private final DeskRoom room = new DeskRoom();

    @Test
    void a_brand_begins_without_rules_and_with_what_rules_can_name() {
        var overview = room.get("/api/rules").byLead();

        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.body().get("live")).isEmpty();
        assertThat(overview.body().obj("choices").arr("teams")).isNotEmpty();
        assertThat(room.get("/api/rules").with("if-none-match", overview.header("etag")).byLead())
                .extracting(Reply::status)
                .isEqualTo(304);
    }

    @Test
    void only_who_sees_the_brand_sees_and_changes_its_rules() {
        assertThat(room.get("/api/rules").byEleni().status()).isEqualTo(403);
        assertThat(draft(LAMPS).byEleni().status()).isEqualTo(403);
        assertThat(room.post("/api/rules/trial", "{}").byEleni().status()).isEqualTo(403);
        assertThat(room.post("/api/rules/live", "{}").byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/rules/versions/1").byEleni().status()).isEqualTo(403);
    }

    @Test
    void a_draft_is_kept_with_its_mistakes_and_told_them() {
        var kept = draft(LAMPS.replace("aftersales", "nobody")).byLead();

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.body().arr("problems").getFirst().textOrEmpty("pointer"))
                .isEqualTo("/rules/0/then/0");
        var trial = room.post("/api/rules/trial", "{}").byLead();
        assertThat(trial.status()).isEqualTo(400);
        assertThat(trial.pointers()).containsExactly("/rules/0/then/0");
    }

    @Test
    void what_is_no_rule_is_refused_with_its_place() {
        var refused = draft("{\"rules\":[{\"id\":\"a\",\"name\":\"A\",\"on\":\"MOON\"}]}").byLead();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().textOrEmpty("detail")).contains("body.rules[0].on");
    }

    @Test
    void a_draft_changed_by_somebody_else_is_not_overwritten() {
        draft(LAMPS).byLead();

        var second = draft(LAMPS).byLead();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("version_conflict");
        assertThat(room.put("/api/rules/draft", LAMPS).with("if-match", "\"1\"").byLead().status())
                .isEqualTo(200);
        assertThat(room.put("/api/rules/draft", LAMPS).byLead().status()).isEqualTo(428);
    }

    @Test
    void a_draft_goes_live_only_when_it_was_tried_since_its_last_change() {
        draft(LAMPS).byLead();
        assertThat(live("{\"edit\":1}").code()).isEqualTo("not_tried");

        tried();
        room.put("/api/rules/draft", LAMPS).with("if-match", "\"1\"").byLead();
        assertThat(live("{\"edit\":1}").code()).isEqualTo("version_conflict");
        assertThat(live("{\"edit\":2}").code()).isEqualTo("not_tried");

        tried();
        var live = live("{\"edit\":2}");
        assertThat(live.status()).isEqualTo(200);
        assertThat(live.body().number("version")).hasValue(1);
        assertThat(room.rules.live(room.brand.id()).set().version()).isEqualTo(1);
    }

    @Test
    void a_trial_counts_what_would_have_fired_and_shows_where_without_words() {
        var lamp = hears("Is the blue lamp in stock?");
        hears("Where is my parcel?");
        draft(LAMPS).byLead();

        var trial = tried();

        assertThat(trial.textOrEmpty("state")).isEqualTo("done");
        assertThat(trial.number("read")).hasValue(2);
        var rule = trial.arr("rules").getFirst();
        assertThat(rule.number("would")).hasValue(1);
        assertThat(rule.number("gained")).hasValue(1);
        assertThat(rule.number("did")).hasValue(0);
        var example = rule.arr("examples").getFirst();
        assertThat(example.textOrEmpty("conversation")).isEqualTo(lamp.id().text());
        assertThat(trial.toString()).doesNotContain("blue");
    }

    @Test
    void a_trial_compares_with_what_the_live_rules_did() {
        goLive();
        hears("Is the blue lamp in stock?");
        room.put("/api/rules/draft", LAMPS.replace("Lamp\"]", "parcel\"]"))
                .with("if-match", "\"1\"")
                .byLead();

        var rule = tried().arr("rules").getFirst();

        assertThat(rule.number("would")).hasValue(0);
        assertThat(rule.number("did")).hasValue(1);
        assertThat(rule.number("lost")).hasValue(1);
    }

    @Test
    void a_trial_looks_at_what_clocks_said_and_the_recorder_at_what_rules_did_then() {
        draft(LATE).byLead();
        tried();
        live("{\"edit\":1}");
        var asked = hears("Is the blue lamp in stock?");
        speaks(asked, 2);
        room.put("/api/rules/draft", LATE.replace("CLOCK_BREACHED", "CLOCK_WARNED"))
                .with("if-match", "\"1\"")
                .byLead();

        var trial = tried();

        assertThat(trial.number("read")).as("a message and two verdicts").hasValue(3);
        var rule = trial.arr("rules").getFirst();
        assertThat(rule.number("would")).hasValue(1);
        assertThat(rule.number("did")).hasValue(1);
        assertThat(rule.number("gained")).hasValue(1);
        assertThat(rule.number("lost")).hasValue(1);

        var page = "/api/conversations/" + asked.id().text();
        var items = room.get(page + "/rules").byLead().body().arr("items");
        assertThat(items).hasSize(3);
        assertThat(items.getFirst().arr("steps").getFirst().textOrEmpty("outcome"))
                .isEqualTo("fired");
        assertThat(items.get(1).arr("steps").getFirst().textOrEmpty("outcome"))
                .isEqualTo("other_event");
        assertThat(room.get(page).byLead().body().arr("entries").getLast().arr("rules"))
                .containsExactly(Json.of("late"));
    }

    @Test
    void a_trial_asks_what_agents_keep_about_the_customer() {
        var known = hears(Some.message("Is the blue lamp in stock?").from("770001"));
        hears(Some.message("Is the blue lamp in stock?").from("770002"));
        var ticket =
                new CustomerTicket(
                        known.id(), known.channel(), 1, Category.OTHER, room.clock.instant());
        var customer = Meeting.opened(Optional.empty(), "mosaic", "770001", "Ada", ticket);
        var retail = Optional.of("Retail");
        var change =
                new CustomerChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        retail,
                        Optional.empty(),
                        Optional.empty());
        room.customers.save(customer.orElseThrow());
        room.customers.save(change.of(customer.orElseThrow()));
        draft(
                        LAMPS.replace(
                                "\"is\":\"words\",\"any\":[\"Lamp\"]",
                                "\"is\":\"customer\",\"field\":\"INDUSTRY\","
                                        + "\"any\":[\"retail\"]"))
                .byLead();

        assertThat(tried().arr("rules").getFirst().number("would")).hasValue(1);
    }

    @Test
    void a_warning_on_a_day_on_which_nothing_else_happened_is_found_once() {
        room.clock.pass(Duration.ofHours(6));
        var asked = hears(Some.message("Is the blue lamp in stock?").from("770001"));
        speaks(asked, 3);
        room.clock.pass(Duration.ofDays(1));
        hears(Some.message("Is it in stock, after all?").from("770001"));
        draft(LATE.replace("CLOCK_BREACHED", "CLOCK_WARNED")).byLead();

        var trial = tried();

        assertThat(trial.number("read"))
                .as("two messages, and the word of a clock on the day between them")
                .hasValue(5);
    }

    @Test
    void a_message_from_before_the_last_days_is_not_read() {
        hears("Is the blue lamp in stock?");
        room.clock.pass(Duration.ofDays(31));
        draft(LAMPS).byLead();

        assertThat(tried().number("read")).hasValue(0);
    }

    @Test
    void an_earlier_version_comes_back_as_a_new_one() {
        goLive();
        room.put("/api/rules/draft", "{\"rules\":[]}").with("if-match", "\"1\"").byLead();
        tried();
        live("{\"edit\":2}");
        assertThat(room.rules.live(room.brand.id()).set().isEmpty()).isTrue();

        var back = live("{\"version\":1}");

        assertThat(back.body().number("version")).hasValue(3);
        assertThat(back.body().number("from")).hasValue(1);
        assertThat(room.rules.live(room.brand.id()).set().rules()).hasSize(1);
        assertThat(live("{\"version\":9}").status()).isEqualTo(404);
        assertThat(room.get("/api/rules/versions/1").byLead().body().arr("rules")).hasSize(1);
        assertThat(room.get("/api/rules").byLead().body().arr("versions")).hasSize(3);
    }

    @Test
    void the_recorder_says_what_fired_and_which_condition_failed() {
        goLive();
        var lamp = hears("Is the blue lamp in stock?");
        var parcel = hears("Where is my parcel?");

        var fired = steps(lamp, "aftersales");
        assertThat(fired.textOrEmpty("outcome")).isEqualTo("fired");
        var failed = steps(parcel, "presales");
        assertThat(failed.textOrEmpty("outcome")).isEqualTo("failed");
        assertThat(failed.number("condition")).hasValue(0);
        assertThat(failed.toString()).doesNotContain("parcel");
    }

    @Test
    void the_recorder_tells_of_one_entry_and_of_none_that_is_not_there() {
        goLive();
        var lamp = hears("Is the blue lamp in stock?");
        var page = "/api/conversations/" + lamp.id().text();
        var line = room.get(page).byLead().body().arr("entries").getFirst();
        assertThat(line.arr("rules")).containsExactly(Json.of("lamps"));

        var one = room.get(page + "/rules?entry=" + line.textOrEmpty("id")).byLead();
        assertThat(one.body().arr("items")).hasSize(1);
        assertThat(one.body().arr("items").getFirst().number("version")).hasValue(1);
        assertThat(room.get(page + "/rules?entry=nothing").byLead().status()).isEqualTo(404);
        assertThat(room.get(page + "/rules").byEleni().status())
                .as("the rule gave it to another team")
                .isEqualTo(404);
        assertThat(room.get(page).byLead().body().obj("ticket").arr("tags"))
                .containsExactly(Json.of("lamp"));
    }

    private Json steps(Conversation conversation, String team) {
        assertThat(conversation.ticket().orElseThrow().team()).isEqualTo(team);
        var why = room.get("/api/conversations/" + conversation.id().text() + "/rules").byLead();
        return why.body().arr("items").getFirst().arr("steps").getFirst();
    }

    private void goLive() {
        draft(LAMPS).byLead();
        tried();
        assertThat(live("{\"edit\":1}").status()).isEqualTo(200);
    }

    private DeskRoom.Call draft(String body) {
        return room.put("/api/rules/draft", body).with("if-none-match", "*");
    }

    private Reply live(String body) {
        return room.post("/api/rules/live", body).byLead();
    }

    /** The trial, asked on until it is over. */
    private Json tried() {
        for (int i = 0; i < 20; i++) {
            var trial = room.post("/api/rules/trial", "{}").byLead();
            assertThat(trial.status()).isEqualTo(200);
            if (!trial.body().textOrEmpty("state").equals("running")) {
                return trial.body();
            }
        }
        throw new AssertionError("a trial without end");
    }

    /** What its clocks have to say first, as sla leaves it. */
    private void speaks(Conversation asked, int times) {
        var rules = room.rules.live(room.brand.id()).set();
        for (int i = 0; i < times; i++) {
            var before = room.conversations.find(asked.id()).orElseThrow();
            room.clock.set(Timing.nextDue(before).orElseThrow());
            room.conversations.save(
                    Timing.fire(
                                    before,
                                    _ -> Optional.of(new Timing.Ruled(rules, room.brand)),
                                    room.clock.instant())
                            .orElseThrow());
        }
    }

    /** As triage and reports leave it. */
    private Conversation hears(String words) {
        return hears(Some.message(words));
    }

    private Conversation hears(SomeMessage said) {
        SomeMessage message = said.at(room.clock.instant());
        var after = room.hears(message);
        var day = LocalDate.ofInstant(message.at(), room.brand.zone());
        room.facts.keep(
                new TicketFact(
                        after.id(),
                        1,
                        room.brand.id(),
                        after.channel(),
                        day,
                        day,
                        message.at(),
                        after.version(),
                        new TicketFact.What.Asked(),
                        Optional.empty()));
        return after;
    }
}
