package org.socialcare.wire.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Working;
import org.socialcare.testkit.Some;
import org.socialcare.wire.conversation.Entries;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FactsTogetherTest {
    /** A ticket's first message, then messages that only add to its question. */
    private static List<Fact> conversation(int more) {
        Change change = Some.change(Optional.empty(), Some.message("first"));
        List<Fact> facts = new ArrayList<>(List.of(FactJson.of(change.entry())));
        for (int i = 1; i <= more; i++) {
            var message = Some.message("more").withId("m" + i).at(Some.NOW.plusSeconds(i));
            change = Some.change(Optional.of(change.after()), message);
            facts.add(FactJson.of(change.entry()));
        }
        return facts;
    }

    @Test
    void only_what_makes_nobody_act_is_calm() {
        List<Fact> facts = conversation(2);

        assertThat(FactsTogether.isCalm(facts.getFirst())).isFalse();
        assertThat(facts.subList(1, 3)).allMatch(FactsTogether::isCalm);
    }

    @Test
    void a_message_counts_where_it_moves_what_is_measured() {
        Conversation opened = Some.change(Optional.empty(), Some.message("first")).after();
        Conversation answered =
                Some.done(
                                Working.reply(
                                        opened,
                                        Some.brand(),
                                        Some.RULES,
                                        "r1",
                                        "lin",
                                        "Yes.",
                                        Some.NOW.plusSeconds(1)))
                        .after();
        var next = Some.message("And in blue?").withId("m2").at(Some.NOW.plusSeconds(2));
        Fact moving = FactJson.of(Some.change(Optional.of(answered), next).entry());
        Fact adding = conversation(1).getLast();
        assertThat(moving.type()).isEqualTo("MessageReceived");
        assertThat(moving.measured()).isPresent();
        assertThat(adding.measured()).isEmpty();

        assertThat(counted(List.of(adding, moving))).isTrue();
        // the agent for whom a customer waits again may have left
        assertThat(FactsTogether.isCalm(moving)).isFalse();
        assertThat(counted(List.of(adding, adding))).isFalse();
    }

    @Test
    void facts_that_came_together_are_read_one_by_one_as_they_were() {
        List<Fact> facts = Entries.ofEveryKind().stream().map(FactJson::of).toList();

        Fact together = FactsTogether.of(facts);

        assertThat(together.type()).isEqualTo("FactsRecorded");
        assertThat(SchemaCheck.problems(together.type(), together.detail())).isEmpty();
        assertThat(together).isEqualTo(FactsTogether.of(facts));
        assertThat(FactsTogether.inEvent(event(together))).isEqualTo(facts);
    }

    @Test
    void the_size_is_told_beforehand_but_for_the_envelope() {
        List<Fact> facts = Entries.ofEveryKind().stream().map(FactJson::of).toList();
        int told = facts.stream().mapToInt(FactsTogether::size).sum();

        assertThat(FactsTogether.of(facts).text().getBytes(StandardCharsets.UTF_8).length)
                .isBetween(told - 500, told + 500);
    }

    @Test
    void a_fact_alone_is_its_own_event() {
        Fact only = conversation(1).getLast();

        assertThat(FactsTogether.of(List.of(only))).isEqualTo(only);
        assertThat(FactsTogether.inEvent(event(only))).containsExactly(only);
    }

    private static boolean counted(List<Fact> facts) {
        return FactsTogether.of(facts).detail().flag("counted");
    }

    private static String event(Fact fact) {
        return JsonWriter.write(
                Json.object().put("detail-type", fact.type()).put("detail", fact.detail()).build());
    }
}
