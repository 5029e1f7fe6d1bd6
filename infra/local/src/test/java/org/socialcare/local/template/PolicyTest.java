package org.socialcare.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.local.fixture.Fixture;

import java.util.List;
import java.util.Map;

class PolicyTest {
    private static final String THINGS = Arns.table("Things");

    private final Policy policy = Fixture.template().functions().getFirst().policy();

    @Test
    void what_a_statement_names_is_allowed() {
        assertThat(policy.allows("dynamodb:PutItem", THINGS, Map.of())).isTrue();
        assertThat(policy.allows("dynamodb:Query", THINGS + "/index/byOwner", Map.of())).isTrue();
    }

    @Test
    void what_no_statement_names_is_refused() {
        assertThat(policy.allows("dynamodb:DeleteItem", THINGS, Map.of())).isFalse();
        assertThat(policy.allows("dynamodb:Query", THINGS, Map.of())).isFalse();
        assertThat(policy.allows("dynamodb:PutItem", Arns.table("Things2"), Map.of())).isFalse();
    }

    @Test
    void a_denial_is_stronger_than_any_permission() {
        var all = new Policy.Statement(true, list("*"), list("*"), Map.of());
        var never = new Policy.Statement(false, list("dynamodb:*"), list(THINGS + "*"), Map.of());
        var both = new Policy(List.of(all, never));
        assertThat(both.allows("dynamodb:GetItem", THINGS + "/index/a", Map.of())).isFalse();
        assertThat(both.allows("sqs:SendMessage", Arns.queue("a"), Map.of())).isTrue();
    }

    @Test
    void a_condition_must_hold() {
        String bus = Arns.bus("social-care");
        assertThat(policy.allows("events:PutEvents", bus, Map.of("events:source", "shop")))
                .isTrue();
        assertThat(policy.allows("events:PutEvents", bus, Map.of("events:source", "other")))
                .isFalse();
        assertThat(policy.allows("events:PutEvents", bus, Map.of())).isFalse();
    }

    @Test
    void stars_and_question_marks_stand_for_characters() {
        assertThat(Wildcard.matches("a*c*e", "abcde", true)).isTrue();
        assertThat(Wildcard.matches("a?c", "abc", true)).isTrue();
        assertThat(Wildcard.matches("a?c", "ac", true)).isFalse();
        assertThat(Wildcard.matches("a*", "ba", true)).isFalse();
        assertThat(Wildcard.matches("dynamodb:getitem", "dynamodb:GetItem", false)).isTrue();
        assertThat(Wildcard.matches("table/a", "table/A", true)).isFalse();
    }

    private static List<String> list(String one) {
        return List.of(one);
    }
}
