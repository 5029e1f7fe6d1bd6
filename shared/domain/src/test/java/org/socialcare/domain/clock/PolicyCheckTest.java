package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.PolicyCheck.Fault;
import org.socialcare.domain.clock.PolicyStep.Act;
import org.socialcare.domain.triage.Priority;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class PolicyCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Policy FALLBACK = policy("rest", 9, Set.of());
    private static final Policy URGENT = policy("urgent", 1, Set.of(Priority.P0));

    @Test
    void what_is_in_order_has_no_faults() {
        assertThat(check(URGENT, FALLBACK)).isEmpty();
        assertThat(check(FALLBACK, URGENT)).isEmpty();
        assertThat(check(FALLBACK)).isEmpty();
    }

    @Test
    void a_brand_keeps_a_fallback() {
        assertThat(check(URGENT)).extracting(Fault::place).containsExactly("/order");
        assertThat(check(policy("rest", 9, Set.of(Priority.P1)), FALLBACK, URGENT))
                .extracting(Fault::reason)
                .singleElement()
                .asString()
                .contains("fallback");
    }

    @Test
    void a_policy_that_would_never_be_reached_is_named() {
        assertThat(check(policy("late", 10, Set.of(Priority.P0)), FALLBACK))
                .extracting(Fault::reason)
                .containsExactly("is never reached: rest matches all of it before");
        assertThat(check(policy("rest", 0, Set.of()), URGENT))
                .extracting(Fault::reason)
                .containsExactly("comes before urgent, which would never be reached");
    }

    @Test
    void a_target_has_to_be_within_reach_of_its_calendar() {
        Calendar newYear =
                new Calendar(
                        "newyear",
                        ZoneOffset.UTC,
                        Map.of(),
                        Map.of(
                                LocalDate.of(2027, 1, 1),
                                new Calendar.Special("", List.of(new Calendar.Hours(0, 3600)))));

        assertThat(PolicyCheck.of(FALLBACK, List.of(), Optional.of(newYear), NOW))
                .extracting(Fault::place)
                .containsExactly("/resolution");
        Calendar mondays =
                new Calendar(
                        "mondays",
                        ZoneOffset.UTC,
                        Map.of(DayOfWeek.MONDAY, List.of(new Calendar.Hours(0, 3600))),
                        Map.of());
        assertThat(PolicyCheck.of(FALLBACK, List.of(), Optional.of(mondays), NOW)).isEmpty();
    }

    @Test
    void calendar_time_needs_no_open_hours() {
        Calendar never = new Calendar("never", ZoneOffset.UTC, Map.of(), Map.of());
        Target hour = new Target(Duration.ofHours(1), false);
        Policy any =
                new Policy(
                        "any",
                        1,
                        1,
                        Conditions.NONE,
                        "never",
                        new Targets(hour, hour, hour),
                        80,
                        List.of());

        assertThat(PolicyCheck.of(any, List.of(), Optional.of(never), NOW)).isEmpty();
        assertThat(PolicyCheck.of(FALLBACK, List.of(), Optional.of(never), NOW)).hasSize(3);
    }

    @Test
    void a_resolution_before_the_first_response_and_a_step_taken_twice_are_refused() {
        Policy odd =
                new Policy(
                        "odd",
                        1,
                        1,
                        Conditions.NONE,
                        "",
                        new Targets(
                                new Target(Duration.ofHours(3), true),
                                new Target(Duration.ofHours(1), true),
                                new Target(Duration.ofHours(2), true)),
                        80,
                        List.of(
                                new PolicyStep(150, Act.REASSIGN, Set.of()),
                                new PolicyStep(150, Act.REASSIGN, Set.of())));

        assertThat(check(odd)).extracting(Fault::place).containsExactly("/resolution", "/steps");
    }

    private static List<Fault> check(Policy policy, Policy... others) {
        return PolicyCheck.of(policy, List.of(others), Optional.empty(), NOW);
    }

    private static Policy policy(String id, int order, Set<Priority> priorities) {
        return new Policy(
                id,
                1,
                order,
                Set.of(),
                Set.of(),
                priorities,
                "",
                Duration.ofMinutes(30),
                Duration.ofMinutes(60),
                Duration.ofMinutes(120),
                80);
    }
}
