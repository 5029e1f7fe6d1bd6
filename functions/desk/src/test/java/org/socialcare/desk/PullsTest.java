package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.util.Optional;

/** Tickets that agents take themselves count for their team's limit; nothing else here does. */
class PullsTest {
    private static final String KEY = "0f1a2b3c-0000-4000-8000-000000000001";

    private final DeskRoom room = new DeskRoom();
    private final Conversation waiting = room.hears(Some.message("Is it in stock?").from("c1"));

    @Test
    void a_waiting_ticket_that_an_agent_takes_counts_once_however_often_it_is_said() {
        limit();

        assign(KEY, "lin", "lin");
        assign(KEY, "lin", "lin");

        assertThat(room.ledgers.ledger("mosaic").claims())
                .containsExactly(
                        new Claim(
                                waiting.id(),
                                Optional.empty(),
                                "lin",
                                room.clock.instant(),
                                Optional.of("presales")));
    }

    @Test
    void a_ticket_that_a_lead_hands_over_does_not_count() {
        limit();

        assign(KEY, "lin", "chief");

        assertThat(room.ledgers.ledger("mosaic").claims()).isEmpty();
    }

    @Test
    void nothing_is_written_where_the_team_has_no_limit() {
        assign(KEY, "lin", "lin");

        assertThat(room.ledgers.ledger("mosaic").version()).isZero();
    }

    private void assign(String key, String agent, String by) {
        var path = "/api/conversations/" + waiting.id() + "/assignment";
        var body = "{\"agent\":\"" + agent + "\",\"team\":\"presales\"}";
        var group = by.equals("lin") ? "[agent]" : "[lead]";
        assertThat(room.post(path, body).with("idempotency-key", key).by(by, group).status())
                .isEqualTo(201);
    }

    private void limit() {
        var known = room.brand;
        var limit = new GivingLimit(3, Duration.ofHours(1));
        room.presences.put(
                known.withTeams(known.teams().stream().map(team -> team.limited(limit)).toList()));
    }
}
