package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The desk and the API's description must speak of the same resources and codes. */
class ContractTest {
    private static final Object CONTRACT = load();

    @ParameterizedTest
    @CsvSource({
        "Category/enum, category.",
        "Sentiment/enum, sentiment.",
        "Priority/enum, priority.",
        "AgentStatus/enum, status.",
        "Outcome/enum, outcome.",
        "TicketStatus/enum, ticket.",
        "Clock/properties/kind/enum, clock.",
        "Clock/properties/kind/enum, clock.short.",
        "Clock/properties/state/enum, clockState.",
        "QueueItem/properties/attention/enum, attention.",
        "Window/properties/reason/enum, window.",
        "Window/properties/alternatives/items/enum, alternative.",
        "Attachment/properties/kind/enum, attachment.",
        "Entry/properties/author/properties/kind/enum, author.",
        "Entry/properties/delivery/properties/state/enum, delivery.",
        "Entry/properties/status/enum, statusChange.",
        "Entry/properties/verdict/enum, thread.clock.",
        "Masked/properties/kind/enum, masked.kind.",
        "LabelPart/enum, correct.part.",
        "LabelPart/enum, labels.part.",
        "AlertLevel/enum, level.",
        "Rhythm/enum, rhythm.",
        "Dimension/enum, dimension.",
        "AlertIndicator/enum, indicator.",
        "Watch/properties/kind/enum, watchKind.",
        "NoticeTarget/properties/kind/enum, targetKind.",
        "Post/properties/kind/enum, postKind.",
        "PostState/properties/is/enum, postState.",
        "PlatformRule/properties/unit/enum, kpis.unit.",
        "PlatformRule/properties/automatic/enum, kpis.automatic.",
        "KpiForecast/properties/reach/enum, kpis.reach.",
        "KpiRound/properties/verdict/enum, kpis.verdict.",
        "KpiRound/properties/ours/enum, kpis.promise.",
        "Goal/properties/measure/properties/reading/enum, reading.",
        "Goal/properties/measure/properties/bound/enum, bound.",
        "Goal/properties/measure/properties/bound/enum, goal.",
        "Standing/allOf/1/properties/verdict/enum, verdict.",
        "Sign/enum, sign.",
        "PostChecked/properties/problems/items/properties/where/enum, postPart.",
        "PostChecked/properties/problems/items/properties/fault/enum, postFault.",
        "Flag/examples, flag.",
        "Rule/properties/on/enum, ruleOn.",
        "RuleCondition/properties/is/enum, ruleIf.",
        "RuleAction/properties/is/enum, ruleDo.",
        "RuleTrial/properties/state/enum, rules.trial.",
        "HandoverKind/examples, handoverKind.",
        "HandoverSummary/properties/status/enum, handoverStatus.",
        "HandoverSummary/properties/lacks/items/properties/why/enum, handoverWhy.",
        "HandoverItem/properties/state/enum, handoverState.",
        "RuleTrace/properties/steps/items/properties/outcome/enum, ruleOutcome.",
    })
    void every_code_of_the_contract_has_a_text(String path, String group) {
        Words english = Words.of("en");
        List<?> codes = (List<?>) at("components/schemas/" + path);
        assertThat(codes)
                .isNotEmpty()
                .filteredOn(Objects::nonNull)
                .allMatch(code -> english.keys().contains(group + code));
    }

    @Test
    void the_desk_calls_what_the_contract_has_and_leaves_nothing_out() {
        TreeSet<String> called = new TreeSet<>();
        for (String text : DeskFiles.endingWith(".js").values()) {
            DeskFiles.findAll("['`](/api/[^'`?]*)", text)
                    .forEach(path -> called.add(firstWords(path)));
        }
        TreeSet<String> described = new TreeSet<>();
        ((Map<?, ?>) at("paths"))
                .keySet()
                .forEach(path -> described.add(firstWords((String) path)));
        assertThat(called).isEqualTo(described);
    }

    // /api/customers/{id} and /api/customers/${encodeURIComponent(id)} are the same place:
    // /api/customers.
    private static String firstWords(String path) {
        int parameter = path.replace('$', '{').indexOf('{');
        String fixed = parameter < 0 ? path : path.substring(0, parameter);
        return fixed.endsWith("/") ? fixed.substring(0, fixed.length() - 1) : fixed;
    }

    private static Object at(String path) {
        Object place = CONTRACT;
        for (String step : path.split("/", -1)) {
            place =
                    Objects.requireNonNull(
                            place instanceof List<?> list
                                    ? list.get(Integer.parseInt(step))
                                    : ((Map<?, ?>) place).get(step),
                            () -> "the contract has no " + path);
        }
        return place;
    }

    private static Object load() {
        try {
            return new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(DeskFiles.contract()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
