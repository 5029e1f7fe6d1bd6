package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.FindRules;
import org.socialcare.domain.ports.KeepRules;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleVersion;
import org.socialcare.domain.rules.Tally;
import org.socialcare.testkit.Some;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What {@link KeepRules} and {@link FindRules} promise. */
public abstract class RulesContract {
    private static final Rule RULE =
            new Rule(
                    "all",
                    "All",
                    On.MESSAGE_RECEIVED,
                    List.of(),
                    true,
                    List.of(new Action.Tag("seen")),
                    false);

    private final String brand = Some.unique("brand");

    /** The adapter, over a store that may hold other tests' brands. */
    protected abstract KeepRules rules();

    /** Over the same store, without remembering anything. */
    protected abstract FindRules live();

    @Test
    void a_brand_begins_without_rules() {
        assertThat(rules().draft(brand)).isEmpty();
        assertThat(rules().trial(brand)).isEmpty();
        assertThat(rules().versions(brand, 10)).isEmpty();
        assertThat(rules().newest(brand)).isZero();
        assertThat(live().live(brand)).isEqualTo(new LiveRules.Known(RuleSet.NONE));
    }

    @Test
    void a_draft_is_changed_by_whoever_has_seen_it_last_and_holds_for_nobody() {
        assertThat(rules().save(brand, draft(0))).isTrue();
        assertThat(rules().save(brand, draft(0))).as("made meanwhile").isFalse();
        assertThat(rules().save(brand, draft(1))).isTrue();
        assertThat(rules().save(brand, draft(1))).as("changed meanwhile").isFalse();

        assertThat(rules().draft(brand)).contains(draft(2));
        assertThat(live().live(brand).set().isEmpty()).isTrue();
    }

    @Test
    void what_goes_live_holds_and_every_version_is_kept() {
        assertThat(rules().goLive(brand, version(1, Optional.empty()))).isTrue();
        assertThat(rules().goLive(brand, version(2, Optional.of(1)))).isTrue();
        assertThat(rules().goLive(brand, version(2, Optional.empty())))
                .as("somebody was faster")
                .isFalse();

        assertThat(live().live(brand).set()).isEqualTo(new RuleSet(2, List.of(RULE)));
        assertThat(rules().version(brand, 1)).contains(version(1, Optional.empty()));
        assertThat(rules().version(brand, 3)).isEmpty();
        assertThat(rules().versions(brand, 10))
                .containsExactly(version(2, Optional.of(1)), version(1, Optional.empty()));
        assertThat(rules().versions(brand, 1)).hasSize(1);
        assertThat(rules().newest(brand)).isEqualTo(2);
    }

    @Test
    void a_trial_goes_on_from_where_it_was_and_is_not_overwritten_by_one_that_is_behind() {
        var start = RuleTrial.starting("t1", 3, "lin", Some.NOW, LocalDate.of(2026, 3, 2));
        var next =
                start.with(new Tally.Example("c1", "m#1", Some.NOW), List.of("all"), List.of())
                        .reached(new RuleTrial.Place(LocalDate.of(2026, 3, 1), 2, 7));

        assertThat(rules().save(brand, Optional.empty(), start)).isTrue();
        assertThat(rules().save(brand, Optional.empty(), start)).isFalse();
        assertThat(rules().save(brand, Optional.of(start), next)).isTrue();
        assertThat(rules().save(brand, Optional.of(start), next)).isFalse();

        assertThat(rules().trial(brand)).contains(next);
    }

    private static RuleDraft draft(long edit) {
        return new RuleDraft(List.of(RULE), edit, "lin", Some.NOW);
    }

    private static RuleVersion version(int number, Optional<Integer> from) {
        return new RuleVersion(
                new RuleSet(number, List.of(RULE)), "lin", "t1", "maria", Some.NOW, from);
    }
}
