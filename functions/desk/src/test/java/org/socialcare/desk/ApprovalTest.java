package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;

import java.util.Set;

/** Replies to sensitive messages wait for a second person. */
class ApprovalTest {
    private static final String WORDS = "{\"text\":\"We are looking into it.\"}";

    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation =
            room.hears(Some.message("You will hear from my lawyer"), sensitive());
    private final String path = "/api/conversations/" + conversation.id();

    @Test
    void the_agent_sees_that_the_reply_waits_and_a_second_call_makes_no_second_one() {
        var first = room.post(path + "/replies", WORDS).byEleni();
        var again = room.post(path + "/replies", WORDS).byEleni();

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        assertThat(first.body().obj("entry").textOrEmpty("type")).isEqualTo("proposal");
        assertThat(again.text()).isEqualTo(first.text());
        var care = room.get(path).byEleni().body().obj("care");
        assertThat(care.flag("approval")).isTrue();
        assertThat(care.obj("proposal").obj("author").textOrEmpty("username")).isEqualTo("eleni");
    }

    @Test
    void leads_find_what_waits_with_its_words_and_its_window() {
        room.post(path + "/replies", WORDS).byEleni();

        var items = room.get("/api/cases/proposals").byLead().body().arr("items");

        assertThat(items).hasSize(1);
        assertThat(items.getFirst().obj("card").textOrEmpty("conversation"))
                .isEqualTo(conversation.id().text());
        assertThat(items.getFirst().obj("window").flag("canReply")).isTrue();
        assertThat(room.get("/api/cases/proposals").byEleni().status()).isEqualTo(403);
    }

    @Test
    void a_lead_lets_it_be_sent_once() {
        var proposal = propose();

        var first = room.post(proposal + "/approval", "{}").byLead();
        var again = room.post(proposal + "/approval", "{}").byLead();

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        var entry = first.body().obj("entry");
        assertThat(entry.textOrEmpty("type")).isEqualTo("reply");
        assertThat(entry.obj("author").textOrEmpty("id")).isEqualTo("eleni");
        assertThat(entry.obj("approver").textOrEmpty("id")).isEqualTo("chief");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(room.post(proposal + "/rejection", "{\"reason\":\"No\"}").byLead().code())
                .isEqualTo("proposal_decided");
        assertThat(room.get("/api/cases/proposals").byLead().body().arr("items")).isEmpty();
    }

    @Test
    void an_agent_who_repeats_the_call_after_that_is_told_of_the_reply() {
        room.post(propose() + "/approval", "{}").byLead();

        var again = room.post(path + "/replies", WORDS).byEleni();

        assertThat(again.status()).as(again.text()).isEqualTo(202);
        assertThat(again.body().obj("entry").textOrEmpty("type")).isEqualTo("reply");
    }

    @Test
    void neither_the_author_nor_an_agent_approves() {
        var proposal = propose();

        assertThat(room.post(proposal + "/approval", "{}").bySam().status()).isEqualTo(403);
        assertThat(room.post(proposal + "/approval", "{}").by("eleni", "[agent lead]").code())
                .isEqualTo("own_proposal");
    }

    @Test
    void a_lead_changes_the_words_or_rejects_them_with_a_reason() {
        var proposal = propose();
        assertThat(room.post(proposal + "/rejection", "{}").byLead().pointers())
                .containsExactly("/reason");

        var changed = room.post(proposal + "/approval", "{\"text\":\"We will call.\"}").byLead();

        assertThat(changed.body().obj("entry").textOrEmpty("text")).isEqualTo("We will call.");
    }

    @Test
    void the_author_takes_it_back_and_writes_anew() {
        var proposal = propose();

        var back = room.post(proposal + "/rejection", "{}").byEleni();

        assertThat(back.status()).as(back.text()).isEqualTo(201);
        assertThat(back.body().obj("entry").textOrEmpty("type")).isEqualTo("declined");
        var anew =
                room.post(path + "/replies", "{\"text\":\"Better words\"}")
                        .with("idempotency-key", "key-another-89abcdef")
                        .byEleni();
        assertThat(anew.body().obj("entry").textOrEmpty("type")).isEqualTo("proposal");
    }

    @Test
    void anybody_asks_for_a_second_person_but_only_a_lead_does_without() {
        var question = room.hears(Some.message("Is it in stock?").from("somebody"));
        var approval = "/api/conversations/" + question.id() + "/approval";
        var wanted = "{\"wanted\":true,\"reason\":\"A journalist\"}";
        var without = "{\"wanted\":false,\"reason\":\"No journalist\"}";

        assertThat(room.post(approval, wanted).byEleni().status()).isEqualTo(201);
        var more = room.post(approval, without).with("idempotency-key", "key-more-0123456789");
        assertThat(more.byEleni().status()).isEqualTo(403);
        assertThat(more.byLead().status()).isEqualTo(201);
    }

    private String propose() {
        var entry = room.post(path + "/replies", WORDS).byEleni().body().obj("entry");
        return path + "/proposals/" + entry.textOrEmpty("id");
    }

    private static Understanding sensitive() {
        return Understanding.of(
                "en", Category.COMPLAINT, 0.9, Sentiment.NEGATIVE, Set.of(RiskFlag.SENSITIVE));
    }
}
