package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Every platform, told to deliver twice, late and out of order, to fail when it is answered and to
 * take access away: nothing is lost or doubled, and nobody is answered twice.
 */
final class MisbehavingTest {
    private static final Set<String> ARRIVED = Set.of("accepted", "delivered", "read");
    private static final int MESSAGES = 6;

    /** Some platforms tell time in seconds; within one of them nobody knows an order. */
    private static final Duration APART = Duration.ofMillis(1_100);

    /** A changed secret is seen within a minute, and then a held reply has its next turn. */
    private static final Duration A_GRANT = Duration.ofMinutes(2);

    private static HostileSuite hostile;
    private static EveryChannel channels;

    @BeforeAll
    static void start() {
        hostile = new HostileSuite();
        channels = new EveryChannel(hostile.suite());
    }

    @AfterAll
    static void stop() {
        hostile.close();
    }

    @AfterEach
    void calm() {
        channels.all().forEach(channel -> order(channel, "none", Json.object().build()));
    }

    @Test
    void what_comes_twice_late_and_out_of_order_is_stored_once_and_in_the_platforms_order() {
        channels.onEach(
                channels.all(),
                channel -> {
                    var turn = channels.turn(channel);
                    byChance(channel, "duplicate", 0.5);
                    byChance(channel, "reorder", 0.4);
                    byChance(channel, "delay", 0.3);
                    var said = new ArrayList<>(List.of(turn.text()));
                    for (int i = 1; i < MESSAGES; i++) {
                        LockSupport.parkNanos(APART.toNanos());
                        said.add(turn.more());
                    }
                    Eventually.holds(
                            channel + " has all of " + said,
                            () -> turn.messages().containsAll(said));
                    assertThat(turn.messages()).as(channel.toString()).isEqualTo(said);
                });
        hostile.becomesQuiet();
        assertThat(hostile.booksBalance()).isTrue();
    }

    @Test
    void an_answer_goes_out_once_however_often_the_platform_fails_before_it_takes_it() {
        channels.onEach(
                channels.answerable(),
                channel -> {
                    var turn = channels.turn(channel);
                    order(channel, "server-error", Json.object().put("count", 2).build());
                    turn.answer();
                    turn.becomes(ARRIVED);
                    assertThat(turn.taken()).as(channel.toString()).isEqualTo(1);
                });
    }

    @Test
    void an_answer_is_held_while_access_is_taken_away_and_goes_out_once_it_is_granted_anew() {
        channels.onEach(
                channels.answerable(),
                channel -> {
                    var turn = channels.turn(channel);
                    order(channel, "revoked-token", Json.object().build());
                    turn.answer();
                    turn.becomes(Set.of("held"));
                    assertThat(turn.taken()).as(channel.toString()).isZero();

                    channels.simulator(channel, "grants", Json.object().build());
                    turn.becomes(A_GRANT, ARRIVED);
                    assertThat(turn.taken()).as(channel.toString()).isEqualTo(1);
                });
    }

    private static void byChance(EveryChannel.Channel channel, String kind, double share) {
        var wish = Json.object().put("share", new Json.Num(Double.toString(share))).put("seed", 11);
        order(channel, kind, wish.build());
    }

    private static void order(EveryChannel.Channel channel, String kind, Json more) {
        var order = Json.object().put("kind", kind);
        ((Json.Obj) more).members().forEach(order::put);
        assertThat(channels.simulator(channel, "faults", order.build()).status())
                .as(channel + " " + kind)
                .isEqualTo(200);
    }
}
