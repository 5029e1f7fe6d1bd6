package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.util.Set;

class FloodTest {
    private final Scene scene = Scene.direct();

    @Test
    void an_ordinary_ticket_remembers_nothing_of_bursts() {
        asks(0, 9);

        assertThat(scene.now().ticket().orElseThrow().care()).isEqualTo(Care.NONE);
    }

    @Test
    void more_than_twenty_in_five_minutes_are_kept_and_counted_as_one_burst() {
        asks(0, 20);
        int asked = scene.now().ticket().orElseThrow().asked();

        for (int i = 20; i < 30; i++) assertThat(scene.asks(i)).isEqualTo(TicketEffect.FLOODED);

        Ticket ticket = scene.now().ticket().orElseThrow();
        assertThat(scene.entries()).hasSize(30);
        assertThat(ticket.asked()).isEqualTo(asked).isEqualTo(20);
        assertThat(ticket.care().burst()).contains(new Care.Burst(Scene.at(0), 30));
        assertThat(ticket.waitingSince()).contains(Scene.at(0));
    }

    @Test
    void the_first_word_after_an_answer_counts_and_the_next_ones_do_not() {
        asks(0, 25);
        scene.replies(26);

        assertThat(scene.asks(27)).isEqualTo(TicketEffect.CONTINUED);
        assertThat(scene.asks(28)).isEqualTo(TicketEffect.FLOODED);
        assertThat(scene.now().ticket().orElseThrow().waitingSince()).contains(Scene.at(27));
    }

    @Test
    void an_emergency_is_never_one_of_too_many() {
        asks(0, 25);

        assertThat(scene.asks(26, emergency())).isEqualTo(TicketEffect.CONTINUED);
        assertThat(scene.now().ticket().orElseThrow().priority()).isEqualTo(Priority.P0);
    }

    @Test
    void who_writes_again_later_is_heard_as_before() {
        asks(0, 25);

        assertThat(scene.asks(301)).isEqualTo(TicketEffect.CONTINUED);
    }

    @Test
    void a_ticket_that_becomes_an_emergency_leaves_its_agent_for_a_lead() {
        scene.asks(0);
        scene.replies(1);
        assertThat(scene.now().ticket().orElseThrow().assignee()).contains("lin");

        scene.asks(2, emergency());

        assertThat(scene.now().ticket().orElseThrow().assignee()).isEmpty();
        scene.replies(3);
        scene.asks(4, emergency());
        assertThat(scene.now().ticket().orElseThrow().assignee()).contains("lin");
    }

    private void asks(int from, int to) {
        for (int i = from; i < to; i++) scene.asks(i);
    }

    private static Understanding emergency() {
        return Scene.understood(
                Category.AFTER_SALES, Sentiment.NEGATIVE, Set.of(RiskFlag.EMERGENCY), false);
    }
}
