package org.socialcare.wire.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Turns;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.testkit.Some;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ConversationJsonTest {
    @Test
    void every_state_of_a_life_is_read_back() {
        for (Conversation state : life()) {
            assertThat(ConversationJson.read(ConversationJson.write(state))).isEqualTo(state);
        }
    }

    @Test
    void what_routing_asks_of_a_ticket_is_read_back_beside_its_keys() {
        for (Conversation state : life()) {
            for (TicketCard card : TicketCard.of(state).stream().toList()) {
                assertThat(JobJson.read(JobJson.write(Job.of(card)), state.id()))
                        .isEqualTo(Job.of(card));
            }
        }
    }

    @Test
    void what_routing_asks_of_a_ticket_that_went_through_many_hands_is_read_back() {
        var job =
                new Job(
                        Some.conversation().id(),
                        Some.conversation().channel(),
                        "presales",
                        "en",
                        Category.COMPLAINT,
                        Priority.P2,
                        Ticket.Status.OPEN,
                        Some.NOW,
                        Optional.empty(),
                        new Job.Passing(
                                Optional.of(Some.NOW),
                                true,
                                Optional.of("eva"),
                                Set.of("sam", "lin"),
                                3,
                                Optional.of(Some.NOW.minusSeconds(9)),
                                true));

        assertThat(JobJson.read(JobJson.write(job), job.conversation())).isEqualTo(job);
    }

    @Test
    void a_paused_clock_keeps_what_remains() {
        Conversation state = Some.conversation();
        List<Clock> paused =
                state.clocks().stream()
                        .map(clock -> clock.pausedWith(Duration.ofSeconds(61, 5)))
                        .toList();
        assertThat(paused).isNotEmpty();
        Conversation waiting = with(state, paused);

        assertThat(ConversationJson.read(ConversationJson.write(waiting))).isEqualTo(waiting);
    }

    @Test
    void the_horizon_is_kept_and_states_without_one_are_read_as_before() {
        Conversation state = Some.conversation();
        Turns turns = state.turns();
        Turns settled =
                new Turns(turns.asked(), turns.answered(), Optional.of(Some.NOW.minusSeconds(5)));

        assertThat(ConversationJson.write(state)).doesNotContain("horizon");
        assertThat(turns.horizon()).isEmpty();
        assertThat(ConversationJson.read(ConversationJson.write(with(state, settled))).turns())
                .isEqualTo(settled);
    }

    @Test
    void half_a_document_is_refused() {
        String document = ConversationJson.write(Some.conversation());

        assertThatThrownBy(() -> ConversationJson.read(document.replace("\"clocks\"", "\"clock\"")))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("conversation.clocks is not an array");
    }

    /** Asked, warned, answered, asked again, assigned, resolved, opened anew. */
    private static List<Conversation> life() {
        String customer = Some.unique("customer");
        Conversation asked =
                Some.change(Optional.empty(), Some.message(Entries.ODD).from(customer)).after();
        Conversation warned =
                Timing.fire(asked, Timing.nextDue(asked).orElseThrow())
                        .map(Change::after)
                        .orElseThrow();
        Conversation answered =
                Some.done(
                                Working.reply(
                                        warned,
                                        Some.brand(),
                                        Some.RULES,
                                        "r1",
                                        "lin",
                                        Entries.ODD,
                                        Some.NOW.plusSeconds(5)))
                        .after();
        Conversation again =
                Some.change(
                                Optional.of(answered),
                                Some.message("?").from(customer).at(Some.NOW.plusSeconds(9)))
                        .after();
        Conversation resolved =
                Some.done(Working.resolve(again, "x1", "lin", "solved", Some.NOW.plusSeconds(20)))
                        .after();
        return List.of(asked, warned, answered, again, resolved);
    }

    private static Conversation with(Conversation state, List<Clock> clocks) {
        return with(state, clocks, state.turns());
    }

    private static Conversation with(Conversation state, Turns turns) {
        return with(state, state.clocks(), turns);
    }

    private static Conversation with(Conversation state, List<Clock> clocks, Turns turns) {
        return new Conversation(
                state.id(),
                state.channel(),
                state.brand(),
                state.thread(),
                state.account(),
                state.customer(),
                state.version(),
                state.tickets(),
                state.ticket(),
                clocks,
                state.firstAt(),
                state.lastAt(),
                state.preview(),
                state.allowance(),
                state.platformThread(),
                state.platformMessages(),
                turns,
                state.greeted());
    }
}
