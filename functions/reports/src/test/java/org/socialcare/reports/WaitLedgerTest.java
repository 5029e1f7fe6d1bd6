package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.coverage.Waited;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is noted of how long customers waited. */
class WaitLedgerTest {
    private final ReportRoom room = new ReportRoom();

    @Test
    void an_answer_tells_how_long_it_was_waited_for_and_is_noted_once() {
        var asked = room.happens(Some.change(Optional.empty(), Some.message("Is it in stock?")));
        var at = asked.entry().at().plusSeconds(95);
        room.clock.set(at);

        var answered = room.happens(reply(asked, "Yes.", at));
        room.arrives(answered);

        assertThat(noted(asked))
                .containsExactly(new Waited(answered.entry().id(), at, Duration.ofSeconds(95)));
    }

    @Test
    void what_is_said_when_nobody_waits_and_what_is_long_past_is_not_noted() {
        var asked = room.happens(Some.change(Optional.empty(), Some.message("Is it in stock?")));
        var at = asked.entry().at().plusSeconds(95);
        room.clock.set(at);
        var answered = room.happens(reply(asked, "Yes.", at));
        room.happens(reply(answered, "In blue.", at.plusSeconds(20)));
        assertThat(noted(asked)).hasSize(1);

        var late = new ReportRoom();
        late.clock.set(at.plus(Duration.ofHours(2)));
        late.happens(asked);
        late.happens(answered);
        assertThat(late.waits.since(asked.after().channel(), asked.entry().at())).isEmpty();
    }

    private List<Waited> noted(Change asked) {
        return room.waits.since(asked.after().channel(), asked.entry().at());
    }

    private static Change reply(Change before, String text, Instant at) {
        return Some.done(
                Working.reply(
                        before.after(), Some.brand(), Some.RULES, "r-" + text, "lin", text, at));
    }
}
