package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.ClockKind;

class TicketCardTest {
    private final Scene scene = Scene.direct();

    @Test
    void a_card_shows_the_clock_that_falls_due_first() {
        scene.asks(0);

        assertThat(card().clock())
                .contains(
                        new TicketCard.NearestClock(
                                ClockKind.FIRST_RESPONSE, at(0), at(60), false, false));
        scene.verdicts(65);
        assertThat(card().clock())
                .contains(
                        new TicketCard.NearestClock(
                                ClockKind.FIRST_RESPONSE, at(0), at(60), true, true));
    }

    @Test
    void a_card_shows_no_clock_while_the_customer_has_the_next_word() {
        scene.asks(0);
        scene.replies(10);

        assertThat(card().clock()).isEmpty();
        assertThat(card().status()).isEqualTo(Ticket.Status.WAITING);
    }

    @Test
    void a_card_does_not_show_the_late_clocks_of_an_older_ticket() {
        scene.asks(0);
        scene.resolves(400);
        scene.asks(500);

        assertThat(card().clock().orElseThrow().due()).isEqualTo(at(560));
        assertThat(card().ticket()).isEqualTo(2);
    }

    @Test
    void cards_sort_by_their_clock_and_those_without_one_come_last() {
        scene.asks(0.7);
        String running = card().sortKey();
        scene.replies(10);
        String resting = card().sortKey();

        assertThat(running).isEqualTo("2026-03-02T02:01:00Z#" + scene.now().id());
        assertThat(resting).isEqualTo("9999-12-31T23:59:59Z#" + scene.now().id());
    }

    @Test
    void a_conversations_name_has_a_limit() {
        assertThat(new ConversationId("x".repeat(128)).text()).hasSize(128);
        assertThatThrownBy(() -> new ConversationId("x".repeat(129)))
                .hasMessageContaining("1 to 128");
        assertThatThrownBy(() -> new ConversationId("")).hasMessageContaining("1 to 128");
    }

    private TicketCard card() {
        return TicketCard.of(scene.now()).orElseThrow();
    }
}
