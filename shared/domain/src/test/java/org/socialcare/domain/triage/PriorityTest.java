package org.socialcare.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class PriorityTest {

    @Test
    void an_emergency_comes_before_everything() {
        assertThat(of(Category.PRAISE, Sentiment.POSITIVE, RiskFlag.EMERGENCY))
                .isEqualTo(Priority.P0);
        assertThat(of(Category.OTHER, Sentiment.NEUTRAL, RiskFlag.SENSITIVE, RiskFlag.EMERGENCY))
                .isEqualTo(Priority.P0);
    }

    @Test
    void a_sensitive_matter_or_a_threat_comes_second() {
        assertThat(of(Category.OTHER, Sentiment.NEUTRAL, RiskFlag.SENSITIVE))
                .isEqualTo(Priority.P1);
        assertThat(of(Category.OTHER, Sentiment.NEUTRAL, RiskFlag.ABUSE_THREAT))
                .isEqualTo(Priority.P1);
    }

    @Test
    void an_insult_without_a_threat_does_not_jump_the_queue() {
        assertThat(of(Category.OTHER, Sentiment.NEGATIVE, RiskFlag.ABUSE)).isEqualTo(Priority.P4);
        assertThat(of(Category.COMPLAINT, Sentiment.NEGATIVE, RiskFlag.ABUSE))
                .isEqualTo(Priority.P2);
    }

    @Test
    void anger_after_waiting_comes_second() {
        assertThat(of(Category.AFTER_SALES, Sentiment.NEGATIVE, RiskFlag.WAITING))
                .isEqualTo(Priority.P1);
    }

    @Test
    void anger_on_a_repeated_contact_comes_second() {
        assertThat(Priority.of(said(Category.PRODUCT_QUESTION, Sentiment.NEGATIVE), true))
                .isEqualTo(Priority.P1);
    }

    @Test
    void calm_waiting_and_calm_repetition_raise_nothing() {
        assertThat(of(Category.AFTER_SALES, Sentiment.NEUTRAL, RiskFlag.WAITING))
                .isEqualTo(Priority.P3);
        assertThat(Priority.of(said(Category.AFTER_SALES, Sentiment.NEUTRAL), true))
                .isEqualTo(Priority.P3);
    }

    @Test
    void a_complaint_and_an_angry_request_come_third() {
        assertThat(of(Category.COMPLAINT, Sentiment.NEUTRAL)).isEqualTo(Priority.P2);
        assertThat(of(Category.AFTER_SALES, Sentiment.NEGATIVE)).isEqualTo(Priority.P2);
    }

    @Test
    void a_calm_request_and_any_question_come_fourth() {
        assertThat(of(Category.AFTER_SALES, Sentiment.POSITIVE)).isEqualTo(Priority.P3);
        assertThat(of(Category.PRODUCT_QUESTION, Sentiment.NEUTRAL)).isEqualTo(Priority.P3);
        assertThat(of(Category.PRODUCT_QUESTION, Sentiment.NEGATIVE)).isEqualTo(Priority.P3);
    }

    @Test
    void praise_and_the_rest_come_last() {
        assertThat(of(Category.PRAISE, Sentiment.POSITIVE)).isEqualTo(Priority.P4);
        assertThat(of(Category.OTHER, Sentiment.NEUTRAL)).isEqualTo(Priority.P4);
    }

    private static Priority of(Category category, Sentiment sentiment, RiskFlag... flags) {
        return Priority.of(said(category, sentiment, flags), false);
    }

    private static Understanding said(Category category, Sentiment mood, RiskFlag... flags) {
        return Understanding.of("und", category, 0.5, mood, Set.of(flags));
    }
}
