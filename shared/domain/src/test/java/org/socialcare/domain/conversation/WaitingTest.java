package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The shop promises a resolution in 300 seconds and a first response in 60. */
class WaitingTest {
    private final Scene scene = Scene.direct();

    @Test
    void the_clock_of_the_whole_ticket_rests_and_the_others_run() {
        scene.asks(0);
        begin(20);

        assertThat(scene.clock(RESOLUTION).orElseThrow().remaining())
                .contains(Duration.ofSeconds(280));
        assertThat(scene.verdicts(10_000))
                .containsExactly("WARNED FIRST_RESPONSE 30", "BREACHED FIRST_RESPONSE 60");
    }

    @Test
    void when_it_is_over_what_was_left_is_left() {
        scene.asks(0);
        begin(20);
        end(1_020);

        assertThat(scene.due(RESOLUTION)).isEqualTo(1_300);
        scene.replies(1_030);
        scene.asks(2_030);
        assertThat(scene.due(RESOLUTION)).isEqualTo(2_300);
        Entry breach = breach(2_300);
        assertThat(((EntryBody.ClockVerdict) breach.body()).pauses())
                .containsExactly(
                        new Pause(Pause.Reason.THIRD_PARTY, at(20), at(1_020)),
                        new Pause(Pause.Reason.CUSTOMER, at(1_030), at(2_030)));
    }

    @Test
    void it_may_begin_while_the_customer_is_waited_for_and_the_customers_word_does_not_end_it() {
        scene.asks(0);
        scene.replies(10);
        begin(20);
        scene.asks(100);

        assertThat(scene.ticket().care().waitsSince()).contains(at(20));
        assertThat(scene.clock(RESOLUTION).orElseThrow().remaining())
                .contains(Duration.ofSeconds(290));
        end(200);
        assertThat(scene.due(RESOLUTION)).isEqualTo(490);
    }

    @Test
    void a_clock_that_is_late_already_stays_late() {
        scene.asks(0);
        scene.verdicts(300);
        begin(310);
        end(400);

        assertThat(scene.due(RESOLUTION)).isEqualTo(300);
        assertThat(scene.verdicts(10_000)).isEmpty();
    }

    @Test
    void it_ends_with_the_ticket() {
        scene.asks(0);
        begin(20);
        scene.resolves(50);
        assertThat(scene.ticket().care().waits())
                .containsExactly(new ThirdPartyWait("SF", at(20), Optional.of(at(50))));

        scene.asks(60);
        assertThat(scene.ticket().care().waits()).isEmpty();
        assertThat(scene.due(RESOLUTION)).isEqualTo(360);
    }

    @Test
    void what_is_so_already_has_no_name_or_too_long_a_one_is_refused() {
        assertThat(refused(Waiting.end(asked(), Scene.SHOP, "x", "lin", at(2))))
                .isEqualTo("unchanged");
        assertThat(refused(wait(" ", 2))).isEqualTo("empty-text");
        assertThat(refused(wait("x".repeat(101), 2))).isEqualTo("name-too-long");
        begin(3);
        assertThat(refused(wait("SF", 4))).isEqualTo("unchanged");
        scene.resolves(5);
        assertThat(refused(wait("SF", 6))).isEqualTo("no-ticket");
        assertThat(refused(Waiting.end(scene.now(), Scene.SHOP, "x", "lin", at(6))))
                .isEqualTo("no-ticket");
    }

    @Test
    void so_many_waits_that_none_can_be_forgotten_are_too_many() {
        scene.asks(0);
        for (int i = 1; i <= 20; i++) {
            begin(2 * i);
            end(2 * i + 1);
        }
        assertThat(refused(wait("SF", 50))).isEqualTo("too-many-waits");
        for (int i = 0; i < 10; i++) {
            scene.replies(100 + 10 * i);
            scene.asks(105 + 10 * i);
        }

        begin(300);
        assertThat(scene.ticket().care().waits()).hasSize(1);
    }

    private Conversation asked() {
        scene.asks(0);
        return scene.now();
    }

    private Entry breach(double second) {
        scene.verdicts(second);
        List<Entry> entries = scene.entries();
        return entries.stream()
                .filter(
                        e ->
                                e.body() instanceof EntryBody.ClockVerdict verdict
                                        && verdict.clock() == RESOLUTION
                                        && verdict.verdict() == EntryBody.Verdict.BREACHED)
                .findFirst()
                .orElseThrow();
    }

    private void begin(double second) {
        scene.done(wait("SF", second));
    }

    private Decision wait(String whom, double second) {
        return Waiting.begin(scene.now(), Scene.SHOP, "b" + second, "lin", whom, at(second));
    }

    private void end(double second) {
        scene.done(Waiting.end(scene.now(), Scene.SHOP, "e" + second, "lin", at(second)));
    }

    private static String refused(Decision decision) {
        return ((Decision.Refused) decision).code();
    }
}
