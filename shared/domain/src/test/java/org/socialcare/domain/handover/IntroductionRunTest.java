package org.socialcare.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.handover.Leaver.NOW;
import static org.socialcare.domain.handover.Leaver.SHOP;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class IntroductionRunTest {
    private static final Handover ACCEPTED = ClaimingTest.accepted(3);
    private static final IntroductionRun BEGUN = begun(NOW);

    @Test
    void it_goes_on_while_somebody_has_still_to_hear() {
        assertThat(BEGUN.goesOn(ACCEPTED, SHOP)).isTrue();
        assertThat(BEGUN.goesOn(told("c0", "c1"), SHOP)).isTrue();
        assertThat(BEGUN.goesOn(told("c0", "c1", "c2"), SHOP)).isFalse();
        assertThat(BEGUN.goesOn(said(Introduction.State.CLAIMED, "c0", "c1", "c2"), SHOP))
                .as("claimed is not said")
                .isTrue();
    }

    @Test
    void it_ends_with_its_handover_and_with_the_account() {
        var cancelled = Leaver.done(HandingOver.cancel(ACCEPTED, "maria", "She stays", NOW));
        assertThat(BEGUN.goesOn(cancelled, SHOP)).isFalse();
        var closed = SHOP.withAgents(List.of(Leaver.agent("lin").closed(true)));
        assertThat(BEGUN.goesOn(ACCEPTED, closed)).isFalse();
        assertThat(BEGUN.goesOn(ACCEPTED, SHOP.withAgents(List.of()))).isFalse();
        var later =
                IntroductionRun.begun(
                        Leaver.begun(2, NOW.plusSeconds(1), Optional.empty()),
                        "maria",
                        NOW,
                        Optional.empty());
        assertThat(later.goesOn(ACCEPTED, SHOP)).as("of another handover").isFalse();
    }

    @Test
    void without_a_quota_nothing_goes_on() {
        var none = Leaver.begun(0, NOW, Optional.empty());
        var found = Looking.adding(none, List.of(Leaver.customer("a")));

        assertThat(IntroductionRun.begun(found, "maria", NOW, Optional.empty()).goesOn(found, SHOP))
                .isFalse();
    }

    @Test
    void a_stretch_is_followed_at_once_while_more_are_to_be_looked_at() {
        var now = NOW.plusSeconds(20);
        var next = BEGUN.after(new Claiming(List.of("c0"), 10), ACCEPTED, now, ZoneOffset.UTC);

        assertThat(next.stretch()).isEqualTo(2);
        assertThat(next.from()).isEqualTo(10);
        assertThat(next.rests()).isFalse();
        assertThat(next.due()).isEqualTo(now.plus(IntroductionRun.LOST));
        assertThat(next.version()).isEqualTo(2);
    }

    @Test
    void where_all_were_looked_at_it_rests_a_while() {
        var next = BEGUN.after(new Claiming(List.of(), 0), ACCEPTED, NOW, ZoneOffset.UTC);

        assertThat(next.rests()).isTrue();
        assertThat(next.due()).isEqualTo(NOW.plus(IntroductionRun.REST));
        assertThat(next.stretch()).isEqualTo(2);
    }

    @Test
    void with_a_used_quota_it_rests_until_the_next_day_at_the_hour_of_its_start() {
        var zone = ZoneId.of("Asia/Shanghai");
        var started = Instant.parse("2026-03-02T02:00:00Z");
        var now = Instant.parse("2026-03-02T10:30:00Z");
        var told = said(Introduction.State.SENT, now, "c0", "c1");

        var next = begun(started).after(new Claiming(List.of(), 4), told, now, zone);

        assertThat(next.rests()).isTrue();
        assertThat(next.due()).isEqualTo(Instant.parse("2026-03-03T02:00:00Z"));
        assertThat(next.from()).isEqualTo(4);
    }

    @Test
    void what_is_sent_again_is_the_same_stretch() {
        var now = NOW.plus(Duration.ofHours(1));
        var sent = BEGUN.resting(7, now).sent(now);

        assertThat(sent.stretch()).isEqualTo(2);
        assertThat(sent.from()).isEqualTo(7);
        assertThat(sent.rests()).isFalse();
        assertThat(sent.due()).isEqualTo(now.plus(IntroductionRun.LOST));
    }

    @Test
    void one_that_begins_after_another_counts_on() {
        var former = BEGUN.gotOn(1, NOW).gotOn(2, NOW);

        var next = IntroductionRun.begun(ACCEPTED, "maria", NOW, Optional.of(former));

        assertThat(next.stretch()).isEqualTo(4);
        assertThat(next.version()).isEqualTo(4);
        assertThat(next.from()).isZero();
    }

    private static IntroductionRun begun(Instant at) {
        return IntroductionRun.begun(ACCEPTED, "maria", at, Optional.empty());
    }

    private static Handover told(String... refs) {
        return said(Introduction.State.SENT, refs);
    }

    private static Handover said(Introduction.State how, String... refs) {
        return said(how, NOW, refs);
    }

    private static Handover said(Introduction.State how, Instant at, String... refs) {
        return Leaver.done(HandingOver.introduced(ACCEPTED, List.of(refs), how, at));
    }
}
