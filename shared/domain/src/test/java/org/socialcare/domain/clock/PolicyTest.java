package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PolicyTest {
    private static final ChannelId WECHAT = new ChannelId("wechat", "shop");
    private static final ChannelId DOUYIN = new ChannelId("douyin", "shop");

    @Test
    void the_first_that_matches_decides_whatever_order_they_are_stored_in() {
        Policy second = policy("a", 2, Set.of(), Set.of(), Set.of());
        Policy first = policy("b", 1, Set.of(), Set.of(), Set.of());

        assertThat(match(List.of(second, first))).contains(first);
    }

    @Test
    void policies_of_the_same_order_are_taken_by_name() {
        Policy b = policy("b", 1, Set.of(), Set.of(), Set.of());
        Policy a = policy("a", 1, Set.of(), Set.of(), Set.of());

        assertThat(match(List.of(b, a))).contains(a);
    }

    @Test
    void a_policy_matches_only_if_channel_category_and_priority_all_do() {
        Policy fits =
                policy("z", 9, Set.of(WECHAT), Set.of(Category.COMPLAINT), Set.of(Priority.P2));

        assertThat(
                        match(
                                List.of(
                                        policy("c", 1, Set.of(DOUYIN), Set.of(), Set.of()),
                                        policy("k", 2, Set.of(), Set.of(Category.OTHER), Set.of()),
                                        policy("p", 3, Set.of(), Set.of(), Set.of(Priority.P1)),
                                        fits)))
                .contains(fits);
    }

    @Test
    void nothing_may_be_promised_at_all() {
        assertThat(match(List.of(policy("c", 1, Set.of(DOUYIN), Set.of(), Set.of())))).isEmpty();
    }

    @Test
    void a_warning_comes_after_the_start_and_before_the_end() {
        assertThatThrownBy(() -> warning(0)).hasMessageContaining("warnPercent");
        assertThatThrownBy(() -> warning(100)).hasMessageContaining("100");
        assertThat(warning(1).warnPercent()).isEqualTo(1);
        assertThat(warning(99).warnPercent()).isEqualTo(99);
    }

    private static Optional<Policy> match(List<Policy> policies) {
        return Policy.first(
                policies, new Case(WECHAT, Category.COMPLAINT, Priority.P2, "", "en", Set.of()));
    }

    private static Policy policy(
            String id,
            int order,
            Set<ChannelId> channels,
            Set<Category> categories,
            Set<Priority> priorities) {
        return policy(id, order, channels, categories, priorities, 80);
    }

    private static Policy warning(int percent) {
        return policy("w", 1, Set.of(), Set.of(), Set.of(), percent);
    }

    private static Policy policy(
            String id,
            int order,
            Set<ChannelId> channels,
            Set<Category> categories,
            Set<Priority> priorities,
            int warnPercent) {
        return new Policy(
                id,
                1,
                order,
                channels,
                categories,
                priorities,
                "always",
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Duration.ofMinutes(3),
                warnPercent);
    }
}
