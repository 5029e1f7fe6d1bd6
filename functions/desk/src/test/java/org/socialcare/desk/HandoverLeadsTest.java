package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.Deed.What;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.handover.Result;
import org.socialcare.domain.handover.Selection;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Set;

/** Lin leaves, who leads the team before the purchase: somebody else has to. */
class HandoverLeadsTest {
    private static final String LIN = "/api/handovers/lin";
    private static final String ACCEPT = "{\"kind\":\"lead\"}";

    private final DeskRoom room = new DeskRoom();
    private int keys;

    @Test
    void a_team_s_lead_is_on_the_list_and_goes_to_somebody_of_the_team() {
        begin();

        assertThat(lead().textOrEmpty("ref")).isEqualTo("presales");
        assertThat(lead().textOrEmpty("name")).isEqualTo(team().textOrEmpty("name"));
        assertThat(read().arr("lacks").toString()).contains("lead");
        assertThat(name("sam").code()).isEqualTo("not_in_team");
        assertThat(name("eleni").status()).isEqualTo(200);
        assertThat(lead().textOrEmpty("state")).isEqualTo("given");
        assertThat(leads()).as("nobody has said yes").containsExactly("lin");
    }

    @Test
    void the_successor_leads_the_team_as_soon_as_they_accept() {
        begin();
        name("eleni");

        var accepting = act("/acceptance", ACCEPT);
        assertThat(accepting.byEleni().status()).isEqualTo(200);
        assertThat(accepting.byEleni().status()).as("once more changes nothing").isEqualTo(200);

        assertThat(leads()).containsExactly("eleni");
        assertThat(lead().textOrEmpty("state")).isEqualTo("accepted");
        assertThat(lead().flag("settled")).isTrue();
        assertThat(team().textOrEmpty("above")).isEqualTo("aftersales");
        var deed = read().arr("deeds").getFirst();
        assertThat(deed.textOrEmpty("by")).isEqualTo("eleni");
        assertThat(deed.textOrEmpty("what")).isEqualTo("accepted");
    }

    @Test
    void who_leads_beside_the_leaver_goes_on_doing_so() {
        teamLedBy("\"lin\",\"chief\",\"eleni\"");
        begin();
        name("eleni");

        act("/acceptance", ACCEPT).byEleni();

        assertThat(leads()).containsExactly("chief", "eleni");
    }

    @Test
    void a_lead_may_say_that_it_is_settled_once_a_successor_is_named() {
        begin();
        var note = "{\"kind\":\"lead\",\"ref\":\"presales\",\"note\":\"Agreed by phone\"}";
        assertThat(act("/ticks", note).byLead().code()).isEqualTo("lead_held");
        assertThat(leads()).containsExactly("lin");
        name("eleni");

        assertThat(act("/ticks", note).byLead().status()).isEqualTo(200);

        assertThat(leads()).containsExactly("eleni");
        assertThat(lead().textOrEmpty("state")).isEqualTo("done");
    }

    @Test
    void said_but_not_changed_is_not_settled_and_can_be_accepted_again() {
        begin();
        name("eleni");
        // As a call that died before it had changed the team.
        var before = room.handovers.find("mosaic", "lin").orElseThrow();
        var all = new Selection(ItemKind.LEAD, Set.of());
        var said = (Result.Changed) HandingOver.accept(before, all, "eleni");
        var deed = new Deed("d", "", 0, Some.NOW, "eleni", What.ACCEPTED, "lead", List.of(), "");
        room.handovers.save(said.after(), deed);

        assertThat(lead().flag("settled")).isFalse();
        assertThat(read().arr("lacks").toString()).contains("not_accepted");
        assertThat(act("/acceptance", ACCEPT).byEleni().status()).isEqualTo(200);

        assertThat(leads()).containsExactly("eleni");
        assertThat(lead().flag("settled")).isTrue();
    }

    @Test
    void a_team_that_was_given_to_somebody_else_meanwhile_is_left_alone() {
        begin();
        name("eleni");
        teamLedBy("\"chief\"");

        assertThat(lead().textOrEmpty("state")).isEqualTo("gone");
        assertThat(act("/acceptance", ACCEPT).byEleni().code()).isEqualTo("unchanged");
        assertThat(leads()).containsExactly("chief");
    }

    private void teamLedBy(String leads) {
        var form =
                "{\"name\":\"Presales\",\"calendar\":\"\",\"goals\":[],\"above\":\"aftersales\",\"leads\":["
                        + leads
                        + "]}";
        var version = team().number("version").orElseThrow();
        var reply =
                room.put("/api/settings/teams/presales", form)
                        .with("if-match", "\"" + version + "\"")
                        .byAdmin();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private void begin() {
        var reply = act("", "{\"lastDay\":\"2026-03-31\"}").byLead();
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private DeskRoom.Reply name(String successor) {
        return act("/successors", "{\"kind\":\"lead\",\"successor\":\"" + successor + "\"}")
                .byLead();
    }

    private List<String> leads() {
        return team().arr("leads").stream().map(it -> it.asText().orElseThrow()).toList();
    }

    private Json team() {
        return room.get("/api/settings").byAdmin().body().arr("teams").stream()
                .filter(it -> it.textOrEmpty("id").equals("presales"))
                .findFirst()
                .orElseThrow();
    }

    private Json lead() {
        return read().arr("items").stream()
                .filter(it -> it.textOrEmpty("kind").equals("lead"))
                .findFirst()
                .orElseThrow();
    }

    private Json read() {
        return room.get(LIN).byLead().body();
    }

    private DeskRoom.Call act(String what, String body) {
        return room.post(LIN + what, body)
                .with("idempotency-key", "key-of-a-test-" + 1000 + keys++);
    }
}
