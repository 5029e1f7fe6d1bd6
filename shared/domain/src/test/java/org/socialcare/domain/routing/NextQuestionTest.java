package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.agent;
import static org.socialcare.domain.routing.Desk.job;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.triage.Priority;

import java.util.List;

class NextQuestionTest {
    private static final Agent LIN = agent("lin", 5, "en");
    private static final Agent MEI = agent("mei", 5, "zh");
    private static final Job FIRE = job("fire", "en", Priority.P0, Ticket.Status.OPEN, 0);
    private static final Job ANGRY = job("angry", "en", Priority.P2, Ticket.Status.OPEN, 1);
    private static final Job ASKS = job("asks", "en", Priority.P3, Ticket.Status.OPEN, 50);
    private static final Job ASKS_LATER = job("later", "en", Priority.P3, Ticket.Status.OPEN, 60);
    private static final Job CHINESE = job("chinese", "zh", Priority.P3, Ticket.Status.OPEN, 40);
    private static final Job ANSWERED = job("done", "en", Priority.P3, Ticket.Status.WAITING, 2);

    @Test
    void it_is_the_oldest_that_the_agent_can_answer() {
        assertThat(next(ANGRY, CHINESE, ASKS, ASKS_LATER)).containsExactly("asks");
        assertThat(next(ANGRY, CHINESE)).isEmpty();
    }

    @Test
    void one_that_is_first_anyway_needs_no_share() {
        assertThat(next(ASKS, ANGRY)).isEmpty();
        assertThat(next(FIRE, ASKS, ANGRY)).as("an emergency is always first").isEmpty();
        assertThat(next()).isEmpty();
    }

    @Test
    void one_that_waits_for_the_customer_is_nobodys_turn() {
        assertThat(next(ANGRY, ANSWERED)).isEmpty();
    }

    private static List<String> next(Job... waiting) {
        return NextQuestion.behind(List.of(waiting), List.of(LIN, MEI), LIN).stream()
                .map(ConversationId::text)
                .toList();
    }
}
