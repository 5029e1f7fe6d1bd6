package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.routing.Job;

import java.util.Optional;
import java.util.Set;

class TicketHandsTest {
    private final Scene scene = Scene.direct();

    @Test
    void a_ticket_that_nobody_had_has_been_through_no_hands() {
        scene.asks(0);

        assertThat(hands()).isEqualTo(Hands.NONE);
        assertThat(job().hands())
                .isEqualTo(
                        new Job.Passing(
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Set.of(),
                                0,
                                Optional.of(at(0))));
    }

    @Test
    void the_next_ticket_knows_who_had_the_last_one() {
        scene.asks(0);
        scene.replies(5);
        scene.resolves(9);
        scene.asks(20);

        assertThat(scene.ticket().number()).isEqualTo(2);
        assertThat(hands().previous()).contains("lin");
        assertThat(job().hands().had()).isFalse();
    }

    @Test
    void a_next_ticket_that_nobody_took_remembers_the_one_before() {
        scene.asks(0);
        scene.replies(5);
        scene.resolves(9);
        scene.asks(20);
        scene.resolves(29);
        scene.asks(30);

        assertThat(hands().previous()).contains("lin");
    }

    @Test
    void idle_is_who_has_had_it_and_done_nothing_since_the_customer_began_to_wait() {
        scene.asks(0);
        routes(3, Optional.of("lin"), "least-loaded");
        assertThat(job().hands().idleSince()).contains(at(3));

        scene.replies(10);
        assertThat(job().hands().idleSince()).isEmpty();

        scene.asks(20);
        assertThat(job().hands().idleSince()).contains(at(20));
        scene.asks(25);
        assertThat(job().hands().idleSince()).contains(at(20));
    }

    @Test
    void a_note_of_its_agent_is_work_and_one_of_somebody_else_is_not() {
        scene.asks(0);
        routes(3, Optional.of("lin"), "least-loaded");

        scene.done(Working.note(scene.now(), "n1", "sam", "Hurry", at(10)));
        assertThat(job().hands().idleSince()).contains(at(3));
        scene.done(Working.note(scene.now(), "n2", "lin", "I am on it", at(11)));
        assertThat(job().hands().idleSince()).contains(at(11));
    }

    @Test
    void whoever_sat_on_it_is_remembered_until_somebody_works_on_it() {
        scene.asks(0);
        routes(3, Optional.of("lin"), "least-loaded");
        routes(60, Optional.empty(), Hands.SAT_ON_IT);
        assertThat(hands().sat()).containsExactly("lin");
        assertThat(job().hands().had()).isTrue();
        routes(61, Optional.of("sam"), "least-loaded");
        routes(99, Optional.empty(), Hands.SAT_ON_IT);
        assertThat(hands().sat()).isEqualTo(Set.of("lin", "sam"));

        scene.replies(120);
        assertThat(hands().sat()).isEmpty();
    }

    @Test
    void routing_may_give_it_back_to_who_had_to_leave_but_not_to_who_gave_it_away() {
        scene.asks(0);
        routes(3, Optional.of("lin"), "least-loaded");
        routes(9, Optional.empty(), "absent");
        assertThat(hands().previous()).contains("lin");

        routes(10, Optional.of("lin"), "previous-agent");
        scene.done(
                Working.assign(
                        scene.now(), "away", Optional.empty(), "team", "lin", "by-hand", at(11)));
        assertThat(hands().previous()).isEmpty();
    }

    private void routes(int second, Optional<String> agent, String reason) {
        scene.done(
                Working.assign(
                        scene.now(),
                        "route-" + second,
                        agent,
                        scene.ticket().team(),
                        Working.ROUTING,
                        reason,
                        at(second)));
    }

    private Hands hands() {
        return scene.ticket().care().hands();
    }

    private Job job() {
        return Job.of(TicketCard.of(scene.now()).orElseThrow());
    }
}
