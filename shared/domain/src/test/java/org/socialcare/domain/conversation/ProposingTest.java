package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class ProposingTest {
    private final Scene scene = Scene.direct();

    @Test
    void a_reply_to_a_sensitive_message_is_not_sent_but_proposed() {
        scene.asks(0, lawyer());

        Entry entry = scene.replies(10);

        assertThat(entry.id()).isEqualTo("proposed#r10.0");
        assertThat(entry.body()).isInstanceOf(EntryBody.Handled.Proposed.class);
        assertThat(scene.now().ticket().orElseThrow().waitingSince()).contains(Scene.at(0));
        assertThat(scene.now().allowance().sent()).isZero();
    }

    @Test
    void an_ordinary_reply_is_sent_at_once() {
        scene.asks(0);

        assertThat(scene.replies(10).body()).isInstanceOf(EntryBody.Reply.class);
    }

    @Test
    void clocks_go_on_running_until_the_words_are_sent() {
        scene.asks(0, lawyer());
        Entry proposal = scene.replies(10);

        assertThat(scene.verdicts(65)).contains("BREACHED FIRST_RESPONSE 30");
        Entry reply = scene.done(approve(proposal, "mei", 70));

        assertThat(reply.context().ticket().orElseThrow().firstReplyAt()).contains(Scene.at(70));
    }

    @Test
    void an_approved_reply_is_its_authors_and_names_the_second_person() {
        scene.asks(0, lawyer());
        Entry proposal = scene.replies(10);

        Entry entry = scene.done(approve(proposal, "mei", 20));

        assertThat(entry.id()).isEqualTo("reply#r10.0");
        EntryBody.Reply reply = (EntryBody.Reply) entry.body();
        assertThat(List.of(reply.agent(), reply.approver(), reply.text()))
                .containsExactly("lin", "mei", "Certainly");
        assertThat(scene.now().ticket().orElseThrow().care().isSpecial()).isFalse();
    }

    @Test
    void nobody_approves_their_own_words() {
        scene.asks(0, lawyer());

        assertThat(code(approve(scene.replies(10), "lin", 20))).isEqualTo("own-proposal");
    }

    @Test
    void a_proposal_is_decided_once() {
        scene.asks(0, lawyer());
        Entry proposal = scene.replies(10);
        scene.done(approve(proposal, "mei", 20));

        assertThat(code(approve(proposal, "mei", 21))).isEqualTo("proposal-decided");
        assertThat(code(decline(proposal, "mei", "Too late", 22))).isEqualTo("proposal-decided");
    }

    @Test
    void the_second_person_may_change_the_words_but_not_a_template() {
        scene.asks(0, lawyer());
        Entry proposal = scene.replies(10);
        var words = Optional.of("We look into it.");
        var changed =
                Proposing.approve(
                        scene.now(), Scene.SHOP, Scene.RULES, proposal, "mei", words, Scene.at(20));

        assertThat(((EntryBody.Reply) scene.done(changed).body()).text()).isEqualTo(words.get());

        var used = new UsedTemplate("delivery", "en", List.of());
        var template =
                new EntryBody.Reply(
                        "lin", "Sent", "", false, false, Optional.empty(), Optional.of(used));
        Entry other =
                scene.done(Working.said(scene.now(), Scene.SHOP, "t", template, Scene.at(30)));
        var refused =
                Proposing.approve(
                        scene.now(), Scene.SHOP, Scene.RULES, other, "mei", words, Scene.at(31));
        assertThat(code(refused)).isEqualTo("not-changeable");
    }

    @Test
    void a_rejection_needs_a_reason_and_taking_back_none() {
        scene.asks(0, lawyer());
        Entry proposal = scene.replies(10);

        assertThat(code(decline(proposal, "mei", " ", 20))).isEqualTo("no-reason");
        assertThat(scene.done(decline(proposal, "lin", "", 20)).body())
                .isEqualTo(new EntryBody.Handled.Declined(proposal.id(), "lin", ""));
        assertThat(scene.now().ticket().orElseThrow().waitingSince()).contains(Scene.at(0));
    }

    @Test
    void one_reply_waits_at_a_time_and_the_ticket_is_not_resolved_over_it() {
        scene.asks(0, lawyer());
        scene.replies(10);

        var second =
                Working.reply(scene.now(), Scene.SHOP, Scene.RULES, "b", "ann", "Hm", Scene.at(11));
        var resolved = Working.resolve(scene.now(), "x", "lin", "solved", Scene.at(12));

        assertThat(code(second)).isEqualTo("proposal-pending");
        assertThat(code(resolved)).isEqualTo("proposal-pending");
    }

    @Test
    void resolving_first_is_no_way_around() {
        scene.asks(0, lawyer());
        scene.resolves(5);

        assertThat(scene.replies(10).body()).isInstanceOf(EntryBody.Handled.Proposed.class);
    }

    @Test
    void a_reply_that_waits_is_not_lost_when_the_next_ticket_opens() {
        scene.asks(0, lawyer());
        scene.resolves(5);
        Entry proposal = scene.replies(10);
        scene.asks(20);

        assertThat(scene.done(approve(proposal, "mei", 30)).id()).isEqualTo("reply#r10.0");
    }

    @Test
    void a_window_that_has_closed_meanwhile_is_told_to_the_second_person() {
        scene.asks(0, lawyer());
        Entry proposal = scene.replies(10);

        assertThat(code(approve(proposal, "mei", 8 * 86_400))).isEqualTo("window-closed");
        assertThat(scene.now().ticket().orElseThrow().care().proposal()).isPresent();
    }

    @Test
    void what_was_sensitive_stays_so_when_something_else_is_more_telling() {
        scene.asks(0, lawyer());
        scene.asks(1, flagged(RiskFlag.EMERGENCY));

        assertThat(scene.replies(10).body()).isInstanceOf(EntryBody.Handled.Proposed.class);
    }

    @Test
    void a_person_may_say_that_replies_wait_or_need_not() {
        scene.asks(0);
        scene.done(mark(true, "Press", 1));
        assertThat(Proposing.needed(scene.now(), Scene.SHOP)).isTrue();

        assertThat(code(mark(true, "Press", 2))).isEqualTo("unchanged");
        assertThat(code(mark(false, "", 2))).isEqualTo("no-reason");
        scene.done(mark(false, "No press after all", 3));

        assertThat(scene.replies(10).body()).isInstanceOf(EntryBody.Reply.class);
    }

    @Test
    void a_proposal_becomes_its_reply_in_the_timeline() {
        scene.asks(0, lawyer());
        Entry proposal = scene.replies(10);
        assertThat(ids()).containsExactly("m#mid-0.0", "proposed#r10.0");

        scene.done(approve(proposal, "mei", 20));

        assertThat(ids()).containsExactly("m#mid-0.0", "reply#r10.0");
    }

    private List<String> ids() {
        return TimelineView.of(scene.entries()).stream().map(line -> line.entry().id()).toList();
    }

    private Decision approve(Entry proposal, String by, double second) {
        return Proposing.approve(
                scene.now(),
                Scene.SHOP,
                Scene.RULES,
                proposal,
                by,
                Optional.empty(),
                Scene.at(second));
    }

    private Decision decline(Entry proposal, String by, String reason, double second) {
        return Proposing.decline(scene.now(), proposal, by, reason, Scene.at(second));
    }

    private Decision mark(boolean wanted, String reason, double second) {
        return Proposing.mark(
                scene.now(), Scene.SHOP, "k" + second, "mei", wanted, reason, Scene.at(second));
    }

    private static String code(Decision decision) {
        return ((Decision.Refused) decision).code();
    }

    private static Understanding lawyer() {
        return flagged(RiskFlag.SENSITIVE);
    }

    private static Understanding flagged(RiskFlag flag) {
        return Scene.understood(Category.AFTER_SALES, Sentiment.NEGATIVE, Set.of(flag), false);
    }
}
