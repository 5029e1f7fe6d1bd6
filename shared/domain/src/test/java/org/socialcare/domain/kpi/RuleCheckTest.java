package org.socialcare.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.kpi.SomeRule.DAY;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.kpi.RuleCheck.Fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RuleCheckTest {
    @Test
    void what_is_shipped_can_be_lived_by() {
        var rules = KpiRules.shipped("b").rules();

        assertThat(RuleCheck.faults(rules)).isEmpty();
        assertThat(rules)
                .extracting(PlatformRule::platform)
                .containsExactlyInAnyOrder("kuaishou", "douyin", "pinduoduo", "taobao", "facebook");
    }

    @Test
    void one_rule_follows_the_other_without_gap_and_overlap() {
        PlatformRule first = SomeRule.of(DAY, DAY.plusDays(9));

        assertThat(faults(SomeRule.of(DAY.plusDays(10), DAY.plusDays(20)), first)).isEmpty();
        assertThat(faults(first, SomeRule.of(DAY.plusDays(9), DAY.plusDays(20))))
                .containsExactly(
                        new Fault("/rules/1/from", "must be after 2026-03-11, when another ends"));
        assertThat(faults(first, SomeRule.of(DAY.plusDays(12), DAY.plusDays(20))))
                .containsExactly(
                        new Fault(
                                "/rules/1/from", "leaves a gap: from 2026-03-12 on no rule holds"));
    }

    @Test
    void a_rule_without_an_end_is_the_last() {
        var endless = SomeRule.of(DAY, Optional.empty(), Duration.ofMinutes(3), 900);

        assertThat(faults(SomeRule.of(DAY.plusDays(1), DAY.plusDays(2)), endless))
                .containsExactly(
                        new Fault(
                                "/rules/0/from",
                                "lies in the time of the rule from 2026-03-02, which has no end"));
    }

    @Test
    void each_place_that_is_wrong_is_told() {
        assertThat(
                        faults(
                                SomeRule.of(
                                        DAY,
                                        Optional.of(DAY.minusDays(1)),
                                        Duration.ofSeconds(90),
                                        1_001)))
                .extracting(Fault::place)
                .containsExactly("/rules/0/until", "/rules/0/nudge", "/rules/0/line");
    }

    @Test
    void a_day_has_the_rule_that_held_on_it() {
        var old = SomeRule.of(DAY.minusDays(9), DAY.minusDays(1));
        var now = SomeRule.of(DAY, Optional.empty(), Duration.ofMinutes(5), 900);
        var rules = new KpiRules("b", List.of(old, now), Set.of(), 1);

        assertThat(rules.on("douyin", DAY.minusDays(1))).contains(old);
        assertThat(rules.on("douyin", DAY)).contains(now);
        assertThat(rules.on("douyin", DAY.minusDays(10))).isEmpty();
        assertThat(rules.on("weibo", DAY)).isEmpty();
        assertThat(rules.at("douyin", SomeRule.at("00:00:01"))).contains(now);
        assertThat(rules.at("douyin", SomeRule.at("00:00:01").minusSeconds(2))).contains(old);
    }

    private static List<Fault> faults(PlatformRule... rules) {
        return RuleCheck.faults(List.of(rules));
    }
}
