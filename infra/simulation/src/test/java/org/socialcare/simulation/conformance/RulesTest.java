package org.socialcare.simulation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.simulation.Blueprint;
import org.socialcare.testkit.Some;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.facts.FactsTogether;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.nio.file.Path;
import java.util.Optional;

/** What relay tells together must be what no rule of the template asks for. */
class RulesTest {
    private final Blueprint blueprint =
            Blueprint.read(Path.of(System.getProperty("repository.root")));

    @Test
    void no_rule_asks_for_a_plain_message_and_several_ask_for_a_first_one() {
        var first = Some.change(Optional.empty(), Some.message("?"));
        var second =
                Some.change(
                        Optional.of(first.after()),
                        Some.message("?").withId("m2").at(Some.NOW.plusSeconds(1)));
        Fact plain = FactJson.of(second.entry());

        assertThat(FactsTogether.isPlain(plain)).isTrue();
        assertThat(blueprint.rules().of(event(plain))).isEmpty();
        assertThat(blueprint.rules().of(event(FactJson.of(first.entry())))).isNotEmpty();
    }

    private static String event(Fact fact) {
        return JsonWriter.write(
                Json.object()
                        .put("source", "socialcare")
                        .put("detail-type", fact.type())
                        .put("detail", fact.detail())
                        .build());
    }
}
