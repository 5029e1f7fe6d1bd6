package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.FIRST_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.PROMISE;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.EntryBody.Handled;
import org.socialcare.domain.conversation.EscalationWish.Target;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lin cannot go on; Mei leads the team, and Boss those who lead. */
class EscalatingTest {
    private static final Target UP = new Target.Superior(Optional.empty());
    private static final String WORDS = "Mei has it. You hear from us soon.";

    private final Scene scene = Scene.in(shop());

    @Test
    void the_superior_has_it_with_the_context_and_it_is_urgent() {
        asked();
        Entry entry = up(20);

        Escalation what = ((Handled.Escalated) entry.body()).escalation();
        assertThat(what.context()).isEqualTo("Wants her money back");
        assertThat(what.from()).contains("lin");
        assertThat(what.level()).isEqualTo(1);
        assertThat(scene.ticket().assignee()).contains("mei");
        assertThat(scene.ticket().team()).isEqualTo("presales");
        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
        assertThat(scene.ticket().care().isFollowedBy("lin")).isTrue();
        assertThat(Job.of(TicketCard.of(scene.now()).orElseThrow()).hands().sat())
                .as("routing does not give it back to whom it was too much for")
                .contains("lin");
    }

    @Test
    void it_is_for_the_leads_until_it_comes_back_and_never_again_for_who_passed_it_on() {
        asked();
        up(20);
        scene.done(Working.reply(scene.now(), shop(), Scene.RULES, "m", "mei", "So", at(90)));
        Job.Passing hands = Job.of(TicketCard.of(scene.now()).orElseThrow()).hands();
        assertThat(hands.forLeads()).isTrue();
        assertThat(hands.sat()).as("though somebody has worked on it").contains("lin");

        scene.done(Escalating.handBack(scene.now(), shop(), "b", "mei", "Pay her", at(95)));
        hands = Job.of(TicketCard.of(scene.now()).orElseThrow()).hands();
        assertThat(hands.forLeads()).isFalse();
    }

    @Test
    void a_department_is_not_its_leads() {
        asked();
        done(wish(new Target.Department("repairs")), 20);

        assertThat(Job.of(TicketCard.of(scene.now()).orElseThrow()).hands().forLeads()).isFalse();
    }

    @Test
    void passing_on_stops_no_clock() {
        scene.asks(0);
        scene.done(Escalating.escalate(scene.now(), shop(), Scene.RULES, "e", wish(UP), at(20)));

        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().running()).isTrue();
        assertThat(scene.clock(RESOLUTION).orElseThrow().running()).isTrue();
        assertThat(scene.clock(PROMISE).orElseThrow().running()).isTrue();
    }

    @Test
    void the_words_are_a_reply_that_makes_the_promise_and_does_not_keep_it() {
        asked();
        Entry entry = up(20);
        assertThat(telling()).isEqualTo(StepUp.Telling.DUE);
        assertThat(scene.due(PROMISE)).isEqualTo(2_020);

        Entry reply = tell(entry, 25);

        assertThat(reply.id()).isEqualTo(Escalating.replyId(entry.id()));
        assertThat(((EntryBody.Reply) reply.body()).text()).isEqualTo(WORDS);
        assertThat(telling()).isEqualTo(StepUp.Telling.DONE);
        assertThat(scene.ticket().assignee()).as("not the writer's again").contains("mei");
        assertThat(scene.clock(PROMISE).orElseThrow().running()).isTrue();

        scene.done(Working.reply(scene.now(), shop(), Scene.RULES, "m", "mei", "So", at(90)));
        assertThat(scene.clock(PROMISE).filter(clock -> clock.running())).isEmpty();
    }

    @Test
    void a_department_has_it_without_an_agent_and_the_writer_does_not_take_it_back() {
        asked();
        Entry entry = done(wish(new Target.Department("repairs")), 20);
        tell(entry, 25);

        assertThat(scene.ticket().team()).isEqualTo("repairs");
        assertThat(scene.ticket().assignee()).isEmpty();
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(Job.of(TicketCard.of(scene.now()).orElseThrow()).status())
                .as("routing looks for somebody, though the customer was answered")
                .isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void words_that_cannot_be_said_hinder_nothing_and_promise_nothing() {
        asked();
        double late = Duration.ofDays(8).toSeconds();
        Entry entry = up(late);

        assertThat(word(entry).hindrance()).isEqualTo("window-closed");
        assertThat(scene.ticket().assignee()).contains("mei");
        assertThat(telling()).isEqualTo(StepUp.Telling.HINDERED);
        assertThat(scene.clock(PROMISE)).isEmpty();
        assertThat(code(Escalating.tell(scene.now(), shop(), Scene.RULES, entry, at(late))))
                .isEqualTo("nothing-to-tell");
    }

    @Test
    void a_used_quota_is_told() {
        asked();
        scene.replies(11);
        scene.replies(12);
        assertThat(word(up(20)).hindrance()).isEqualTo("quota-used");
    }

    @Test
    void a_window_that_closes_in_between_is_told_and_the_promise_stands() {
        asked();
        Entry entry = up(20);
        double late = Duration.ofDays(8).toSeconds();

        assertThat(code(Escalating.tell(scene.now(), shop(), Scene.RULES, entry, at(late))))
                .isEqualTo("window-closed");
        assertThat(scene.ticket().care().standingPromise()).isPresent();
        assertThat(telling()).isEqualTo(StepUp.Telling.DUE);
    }

    @Test
    void sensitive_words_wait_and_once_approved_do_not_keep_what_they_promise() {
        scene.asks(
                0,
                Scene.understood(
                        Category.COMPLAINT, Sentiment.NEGATIVE, Set.of(RiskFlag.SENSITIVE), false));
        Entry entry = up(20);
        Entry proposal = tell(entry, 25);

        assertThat(proposal.body()).isInstanceOf(Handled.Proposed.class);
        assertThat(scene.ticket().assignee()).contains("mei");
        scene.done(
                Proposing.approve(
                        scene.now(),
                        shop(),
                        Scene.RULES,
                        proposal,
                        "mei",
                        Optional.empty(),
                        at(60)));
        assertThat(scene.clock(PROMISE).orElseThrow().running()).isTrue();
    }

    @Test
    void a_promise_of_before_is_replaced() {
        asked();
        scene.done(Promising.make(scene.now(), shop(), "p", "lin", at(700), at(15)));
        Entry entry = up(20);

        assertThat(word(entry).instead()).contains(at(700));
        assertThat(scene.ticket().care().standingPromise().orElseThrow().until())
                .isEqualTo(at(2_020));
    }

    @Test
    void a_lead_goes_higher_and_somebody_is_the_highest() {
        asked();
        up(20);
        Decision higher = escalate(by("mei", UP), 30);
        scene.done(higher);

        assertThat(scene.ticket().assignee()).contains("boss");
        assertThat(scene.ticket().team()).isEqualTo("heads");
        assertThat(scene.ticket().care().stepsUp()).hasSize(2);
        assertThat(code(escalate(by("boss", UP), 40))).isEqualTo("nobody-above");
    }

    @Test
    void it_goes_back_level_by_level_with_an_answer() {
        asked();
        up(20);
        scene.done(escalate(by("mei", UP), 30));
        scene.done(Escalating.handBack(scene.now(), shop(), "b1", "boss", "Pay her", at(40)));
        assertThat(scene.ticket().assignee()).contains("mei");

        Entry last =
                scene.done(Escalating.handBack(scene.now(), shop(), "b2", "mei", "Pay", at(50)));
        assertThat(last.body())
                .isEqualTo(new Handled.HandedBack("mei", "Pay", Optional.of("lin"), "presales", 0));
        assertThat(scene.ticket().assignee()).contains("lin");
        assertThat(code(Escalating.handBack(scene.now(), shop(), "b3", "mei", "x", at(60))))
                .isEqualTo("not-escalated");
    }

    @Test
    void what_was_handed_back_is_told_to_nobody_any_more() {
        asked();
        Entry entry = up(20);
        scene.done(Escalating.handBack(scene.now(), shop(), "b", "mei", "Do it", at(22)));

        assertThat(code(Escalating.tell(scene.now(), shop(), Scene.RULES, entry, at(25))))
                .isEqualTo("escalation-over");
    }

    @Test
    void words_that_fail_leave_the_escalation_and_the_promise() {
        asked();
        Entry reply = tell(up(20), 25);
        scene.ends(reply, 1, new SendResult.Refused("error 551"), 30);

        assertThat(scene.ticket().assignee()).contains("mei");
        assertThat(scene.ticket().care().standingPromise()).isPresent();
    }

    @Test
    void refusals_name_what_is_wrong() {
        asked();
        assertThat(code(escalate(wish(new Target.Department("presales")), 20)))
                .isEqualTo("same-team");
        assertThat(code(escalate(wish(new Target.Department("moon")), 20)))
                .isEqualTo("unknown-team");
        assertThat(code(escalate(wish(new Target.Superior(Optional.of("lin"))), 20)))
                .isEqualTo("no-such-superior");
        assertThat(code(escalate(with(" ", WORDS, 2_020), 20))).isEqualTo("no-context");
        assertThat(code(escalate(with("x".repeat(4_001), WORDS, 2_020), 20)))
                .isEqualTo("context-too-long");
        assertThat(code(escalate(with("x", "x".repeat(51), 2_020), 20))).isEqualTo("text-too-long");
        assertThat(code(escalate(with("x", WORDS, 3), 20))).isEqualTo("promise-past");
        scene.resolves(30);
        assertThat(code(escalate(wish(UP), 40))).isEqualTo("already-resolved");
    }

    @Test
    void nobody_says_personal_data_where_everybody_reads_it() {
        Scene post = new Scene(shop(), ThreadKey.post("p1", "ada"));
        post.asks(0);
        EscalationWish wish = with("x", "We call 0030 6912345678.", 2_020);

        assertThat(code(Escalating.escalate(post.now(), shop(), Scene.RULES, "e", wish, at(20))))
                .isEqualTo("personal-data");
    }

    @Test
    void whoever_says_so_chooses_the_priority() {
        asked();
        EscalationWish plain = wish(UP);
        done(
                new EscalationWish(
                        "lin",
                        UP,
                        plain.reason(),
                        "x",
                        "",
                        Optional.of(Priority.P3),
                        Optional.empty()),
                20);
        assertThat(scene.ticket().priority()).isEqualTo(Priority.P3);
    }

    private void asked() {
        scene.asks(0);
        scene.replies(10);
    }

    private Entry up(double second) {
        return done(with("Wants her money back", WORDS, second + 2_000), second);
    }

    private Entry done(EscalationWish wish, double second) {
        return scene.done(escalate(wish, second));
    }

    private Decision escalate(EscalationWish wish, double second) {
        return Escalating.escalate(
                scene.now(), shop(), Scene.RULES, "e" + second, wish, at(second));
    }

    private Entry tell(Entry escalation, double second) {
        return scene.done(
                Escalating.tell(scene.now(), shop(), Scene.RULES, escalation, at(second)));
    }

    private StepUp.Telling telling() {
        return scene.ticket().care().stepsUp().getLast().telling();
    }

    private static Escalation.Word word(Entry entry) {
        return ((Handled.Escalated) entry.body()).escalation().word().orElseThrow();
    }

    private static EscalationWish wish(Target to) {
        EscalationWish up = with("Wants her money back", WORDS, 2_020);
        return new EscalationWish(
                "lin", to, up.reason(), up.context(), "", Optional.empty(), up.words());
    }

    private static EscalationWish by(String agent, Target to) {
        return new EscalationWish(
                agent,
                to,
                Escalation.Reason.NEEDS_AUTHORITY,
                "More than I may",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static EscalationWish with(String context, String words, double until) {
        return new EscalationWish(
                "lin",
                UP,
                Escalation.Reason.NEEDS_AUTHORITY,
                context,
                "A voucher",
                Optional.empty(),
                Optional.of(new EscalationWish.Words(words, at(until))));
    }

    private static String code(Decision decision) {
        return ((Decision.Refused) decision).code();
    }

    private static Brand shop() {
        Brand shop = Scene.SHOP;
        return shop.withTeams(
                        List.of(
                                new Team("presales", "Before", 1)
                                        .ledBy(Set.of("mei", "gone"), "heads"),
                                new Team("repairs", "Repairs", 1),
                                new Team("heads", "Heads", 1).ledBy(Set.of("boss"), "")))
                .withAgents(
                        List.of(
                                agent("lin"),
                                agent("mei"),
                                agent("boss"),
                                agent("gone").closed(true)));
    }

    private static Agent agent(String id) {
        return new Agent(id, id, Set.of("presales"), Set.of(), Set.of(), 5, "", 1);
    }
}
