package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.PROMISE;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.settings.Brand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lin has told Ada by when she hears from a person. */
class PromisingTest {
    private static final String SAID = "at the counter";

    private final Scene scene = Scene.direct();

    @Test
    void it_is_a_clock_of_its_own_that_stands_in_the_timeline() {
        scene.asks(0);
        scene.replies(10);
        Entry entry = make(20, 1_020);

        assertThat(entry.body())
                .isEqualTo(
                        new EntryBody.Handled.Promised("lin", 1, at(1_020), Optional.empty(), ""));
        assertThat(scene.due(PROMISE)).isEqualTo(1_020);
        assertThat(TicketCard.of(scene.now()).orElseThrow().clock().orElseThrow().kind())
                .as("the queue sorts by it, the customer being waited for")
                .isEqualTo(PROMISE);
        assertThat(scene.verdicts(1_020))
                .containsExactly("WARNED PROMISE 820", "BREACHED PROMISE 1020");
    }

    @Test
    void notice_comes_at_most_an_hour_before() {
        scene.asks(0);
        scene.replies(10);
        make(20, 86_420);

        assertThat(scene.clock(PROMISE).orElseThrow().warnAt()).isEqualTo(at(86_420 - 3_600));
    }

    @Test
    void the_next_answer_keeps_it_and_not_the_one_that_made_it() {
        scene.asks(0);
        scene.replies(10);
        make(10, 500);
        assertThat(standing()).isTrue();

        scene.replies(11);
        assertThat(standing()).isFalse();
        assertThat(scene.verdicts(9_000)).isEmpty();
    }

    @Test
    void neither_the_customers_words_nor_the_app_of_the_platform_end_it() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);
        scene.asks(30);
        scene.echoes(40);

        assertThat(standing()).isTrue();
        assertThat(scene.verdicts(500))
                .containsExactly("WARNED PROMISE 404", "BREACHED PROMISE 500");
    }

    @Test
    void an_automatic_message_does_not_keep_it() {
        scene.asks(0);
        make(20, 500);
        scene.apply(
                Automating.say(
                        scene.now(), "Hello", Automatic.of(Automatic.Kind.GREETING), at(30)));

        assertThat(standing()).isTrue();
    }

    @Test
    void an_answer_that_never_arrives_does_not_keep_it_however_late_that_is_known() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);
        Entry reply = scene.replies(100);
        scene.begins(reply, 1, 101);
        assertThat(scene.verdicts(550)).isEmpty();
        scene.ends(reply, 1, new SendResult.Refused("blocked"), 600);

        assertThat(standing()).isTrue();
        assertThat(scene.verdicts(600))
                .containsExactly("WARNED PROMISE 404", "BREACHED PROMISE 500");
    }

    @Test
    void another_answer_has_kept_it_where_one_never_arrives() {
        scene.asks(0);
        make(20, 500);
        Entry first = scene.replies(100);
        scene.replies(110);
        scene.ends(first, 1, new SendResult.Refused("blocked"), 120);

        assertThat(scene.clock(PROMISE).orElseThrow().stoppedAt()).contains(at(110));
    }

    @Test
    void an_answer_that_fails_after_the_close_opens_the_ticket_again() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);
        Entry reply = scene.replies(100);
        scene.resolves(110);
        scene.ends(reply, 1, new SendResult.Refused("blocked"), 120);

        assertThat(scene.now().running()).isPresent();
        assertThat(standing()).isTrue();
        assertThat(scene.clock(RESOLUTION).orElseThrow().paused()).isTrue();
        assertThat(scene.clock(RESOLUTION).orElseThrow().stoppedAt()).isEmpty();
        assertThat(scene.verdicts(500)).contains("BREACHED PROMISE 500");
    }

    @Test
    void words_that_were_written_before_it_do_not_keep_it_when_they_are_approved() {
        scene.asks(0);
        scene.done(Proposing.mark(scene.now(), Scene.SHOP, "m", "mei", true, "VIP", at(1)));
        Entry proposal = scene.replies(10);
        make(20, 500);
        approve(proposal, 30);
        assertThat(standing()).isTrue();

        Entry second = scene.replies(40);
        approve(second, 50);
        assertThat(standing()).isFalse();
    }

    @Test
    void no_ticket_is_resolved_over_it() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);

        assertThat(code(Working.resolve(scene.now(), "x", "lin", "", at(30))))
                .isEqualTo("promise-stands");
        scene.replies(40);
        scene.resolves(50);
        assertThat(scene.now().running()).isEmpty();
    }

    @Test
    void moved_it_is_another_promise_and_both_instants_are_told() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);
        Entry moved =
                scene.done(
                        Promising.move(
                                scene.now(), Scene.SHOP, "v", "mei", at(900), "ill", at(450)));

        assertThat(moved.body())
                .isEqualTo(
                        new EntryBody.Handled.Promised(
                                "mei", 2, at(900), Optional.of(at(500)), "ill"));
        assertThat(scene.verdicts(9_000))
                .containsExactly("WARNED PROMISE 810", "BREACHED PROMISE 900");
    }

    @Test
    void moved_after_its_instant_it_was_broken_all_the_same() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);
        scene.done(Promising.move(scene.now(), Scene.SHOP, "v", "mei", at(900), "ill", at(600)));

        assertThat(scene.verdicts(700)).containsExactly("BREACHED PROMISE 500");
        assertThat(scene.due(PROMISE)).isEqualTo(900);
    }

    @Test
    void withdrawn_or_kept_elsewhere_it_is_over_and_why_is_told() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);
        Entry over = end(true, 30);

        assertThat(over.body()).isEqualTo(new EntryBody.Handled.PromiseEnded("lin", 1, true, SAID));
        assertThat(scene.verdicts(9_000)).isEmpty();
        make(40, 800);
        assertThat(scene.ticket().care().promises()).extracting(Promise::number).containsExactly(2);
    }

    @Test
    void an_answer_after_its_instant_is_late_and_sets_it_at_rest() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);
        scene.replies(510);

        assertThat(scene.verdicts(600)).containsExactly("BREACHED PROMISE 500");
        assertThat(standing()).isFalse();
    }

    @Test
    void whoever_takes_the_ticket_over_has_it_too() {
        scene.asks(0);
        scene.replies(10);
        make(20, 500);
        scene.done(
                Working.assign(
                        scene.now(), "a", Optional.of("eva"), "presales", "mei", "", at(30)));

        assertThat(standing()).isTrue();
        assertThat(scene.due(PROMISE)).isEqualTo(500);
    }

    @Test
    void the_lead_whom_policies_tell_is_told_at_its_instant() {
        PolicyStep tells = new PolicyStep(300, PolicyStep.Act.TELL_LEAD, Set.of("duty"));
        Policy usual = Scene.policy();
        Brand shop =
                Scene.shop(
                        new Policy(
                                usual.id(),
                                1,
                                1,
                                Conditions.NONE,
                                usual.calendar(),
                                usual.targets(),
                                50,
                                List.of(tells)));
        Scene room = Scene.in(shop);
        room.asks(0);
        room.replies(10);
        room.done(Promising.make(room.now(), shop, "p", "lin", at(1_020), at(20)));

        List<String> told = new ArrayList<>();
        for (var next = room.fire(1_020); next.isPresent(); next = room.fire(1_020)) {
            if (room.apply(next.get()).body() instanceof EntryBody.Handled.Stepped step) {
                told.add(step.clock() + " " + step.step().act() + " " + step.step().targets());
            }
        }
        assertThat(told).containsExactly("PROMISE TELL_LEAD [duty]");
    }

    @Test
    void many_promises_of_one_ticket_keep_the_latest() {
        scene.asks(0);
        for (int i = 0; i < 40; i++) {
            make(20 + 100 * i, 90 + 100 * i);
            scene.replies(50 + 100 * i);
            scene.asks(60 + 100 * i);
        }

        assertThat(scene.ticket().care().promises()).hasSizeLessThan(12);
        assertThat(scene.ticket().care().promises().getLast().number()).isEqualTo(40);
        assertThat(scene.now().clocks())
                .filteredOn(clock -> clock.kind() == PROMISE)
                .hasSizeLessThan(12);
    }

    @Test
    void what_cannot_be_promised_is_refused() {
        scene.asks(0);
        assertThat(code(ending("", 1))).isEqualTo("no-promise");
        assertThat(code(making(10, 10))).isEqualTo("promise-past");
        assertThat(code(making(10, 400 * 86_400))).isEqualTo("promise-too-far");
        make(10, 500);
        assertThat(code(making(20, 600))).isEqualTo("promise-stands");
        assertThat(code(moving(500, "ill"))).isEqualTo("unchanged");
        assertThat(code(moving(600, " "))).isEqualTo("no-reason");
        assertThat(code(moving(600, "x".repeat(501)))).isEqualTo("reason-too-long");
        scene.replies(30);
        scene.resolves(40);
        assertThat(code(making(50, 600))).isEqualTo("no-ticket");
        assertThat(code(ending("x", 50))).isEqualTo("no-ticket");
    }

    private Entry make(double second, double until) {
        return scene.done(making(second, until));
    }

    private Decision making(double second, double until) {
        return Promising.make(scene.now(), Scene.SHOP, "p" + second, "lin", at(until), at(second));
    }

    private Decision moving(double until, String reason) {
        return Promising.move(scene.now(), Scene.SHOP, "v", "mei", at(until), reason, at(25));
    }

    private Entry end(boolean kept, double second) {
        return scene.done(
                Promising.end(scene.now(), Scene.SHOP, "e", "lin", kept, SAID, at(second)));
    }

    private Decision ending(String reason, double second) {
        return Promising.end(scene.now(), Scene.SHOP, "e", "lin", false, reason, at(second));
    }

    private void approve(Entry proposal, double second) {
        scene.done(
                Proposing.approve(
                        scene.now(),
                        Scene.SHOP,
                        Scene.RULES,
                        proposal,
                        "mei",
                        Optional.empty(),
                        at(second)));
    }

    private boolean standing() {
        return scene.ticket().care().standingPromise().isPresent();
    }

    private static String code(Decision decision) {
        return decision instanceof Decision.Refused(String code, _) ? code : "";
    }
}
