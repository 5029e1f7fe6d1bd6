package org.socialcare.wire.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FactsTogetherTest {
    /** Messages that only add to an open question, which none of a ticket's first is. */
    static List<Fact> plain(int number) {
        Change change = Some.change(Optional.empty(), Some.message("first"));
        List<Fact> plain = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            var message = Some.message("more").withId("m" + i).at(Some.NOW.plusSeconds(i));
            change = Some.change(Optional.of(change.after()), message);
            plain.add(FactJson.of(change.entry()));
        }
        return plain;
    }

    @Test
    void only_a_message_that_changes_nothing_is_plain() {
        assertThat(plain(2)).allMatch(FactsTogether::isPlain);
        Fact opened = FactJson.of(Some.change(Optional.empty(), Some.message("first")).entry());
        assertThat(FactsTogether.isPlain(opened)).isFalse();
    }

    @Test
    void facts_that_came_together_are_read_one_by_one_as_they_were() {
        List<Fact> plain = plain(3);

        Fact together = FactsTogether.of(plain);

        assertThat(together.type()).isEqualTo("MessagesReceived");
        assertThat(SchemaCheck.problems(together.type(), together.detail())).isEmpty();
        assertThat(together).isEqualTo(FactsTogether.of(plain));
        assertThat(FactsTogether.inEvent(event(together))).isEqualTo(plain);
    }

    @Test
    void a_fact_alone_is_its_own_event() {
        Fact only = plain(1).getFirst();

        assertThat(FactsTogether.of(List.of(only))).isEqualTo(only);
        assertThat(FactsTogether.inEvent(event(only))).containsExactly(only);
    }

    private static String event(Fact fact) {
        return JsonWriter.write(
                Json.object().put("detail-type", fact.type()).put("detail", fact.detail()).build());
    }
}
