package org.socialcare.simulation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.bus.Rules;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactsTogether;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What relay tells together must be what no rule of the template makes anybody act on: the queue of
 * facts may ask for it, and asks for exactly what counts.
 */
class RulesTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Path SCHEMAS = ROOT.resolve("shared/wire/src/main/resources/schema/facts");
    private static final List<String> FIGURES = List.of("ReportsRule");

    private final Rules rules = Blueprint.read(ROOT).rules();

    /** Every fact relay may tell, with all that decides who asks for it. */
    static Stream<Fact> facts() throws IOException {
        List<Fact> facts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            files.map(file -> file.getFileName().toString())
                    .map(file -> file.substring(0, file.indexOf('.')))
                    .filter(name -> !List.of("common", FactsTogether.NAME).contains(name))
                    .filter(name -> !name.startsWith("Alert") && !name.startsWith("Report"))
                    .forEach(name -> facts.addAll(kinds(name)));
        }
        return facts.stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_comes_together_with_others_exactly_if_nobody_acts_on_it(Fact fact) {
        assertThat(FactsTogether.isCalm(fact)).isEqualTo(FIGURES.containsAll(asking(fact)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void facts_that_came_together_are_asked_for_exactly_if_one_of_them_is(Fact fact) {
        if (!FactsTogether.isCalm(fact)) return;
        Fact note = new Fact("NoteAdded", "n", Json.object().put("v", 1).put("id", "n").build());
        Fact together = FactsTogether.of(List.of(note, fact));

        assertThat(asking(together)).isEqualTo(asking(fact));
    }

    @ParameterizedTest
    @CsvSource({
        "TicketOpened,tells,NoticesRule",
        "TicketReopened,tells,NoticesRule",
        "MessageReceived,tells,NoticesRule",
        "ClockWarned,tells,NoticesRule",
        "ClockBreached,tells,NoticesRule",
        "ClockWarned,moved,RoutingRule",
        "ClockBreached,moved,RoutingRule"
    })
    void whoever_acts_on_a_rule_that_fired_hears_of_it_by_itself(
            String name, String what, String rule) {
        var fired = Json.object().put("version", 1).put(what, true).build();
        var detail = Json.object().put("v", 1).put("id", name).put("rules", fired).build();
        var fact = new Fact(name, name, detail);

        assertThat(asking(fact)).contains(rule);
        assertThat(FactsTogether.isCalm(fact)).isFalse();
    }

    private List<String> asking(Fact fact) {
        return rules.of(event(fact)).stream().map(Rules.Target::rule).toList();
    }

    private static List<Fact> kinds(String name) {
        List<Fact> kinds = new ArrayList<>();
        for (boolean soon : List.of(false, true)) {
            for (boolean assigned : List.of(false, true)) {
                for (boolean rounds : List.of(false, true)) {
                    JsonObject detail =
                            Json.object()
                                    .put("v", 1)
                                    .put("id", name)
                                    .put("brand", "mosaic")
                                    .put("conversation", "c")
                                    .put("dueSoon", soon)
                                    .put(
                                            "assignment",
                                            Json.object().put("assigned", assigned).build())
                                    .put(
                                            "handled",
                                            Json.object().put("assigned", assigned).build());
                    if (assigned) {
                        detail.put("ticket", Json.object().put("assignee", "lin").build());
                    }
                    if (rounds) {
                        detail.put("rounds", List.of(Json.of("2026-03-02T09:00:00Z//")));
                    }
                    kinds.add(new Fact(name, name, detail.build()));
                }
            }
        }
        return kinds;
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
