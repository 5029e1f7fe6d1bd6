package org.socialcare.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Set;

class UnderstandingTest {

    @Test
    void a_confidence_outside_its_range_is_refused() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> with(wrong, Set.of())).hasMessageContaining("confidence");
        }
    }

    @Test
    void an_empty_language_is_refused() {
        assertThatThrownBy(
                        () -> Understanding.of(" ", Category.OTHER, 0, Sentiment.NEUTRAL, Set.of()))
                .hasMessageContaining("language");
    }

    @Test
    void flags_are_copied_and_kept_in_the_order_of_their_gravity() {
        var flags = EnumSet.of(RiskFlag.WAITING, RiskFlag.EMERGENCY);
        var understanding = with(0.5, flags);
        flags.clear();
        assertThat(understanding.flags()).containsExactly(RiskFlag.EMERGENCY, RiskFlag.WAITING);
        assertThat(understanding.has(RiskFlag.WAITING)).isTrue();
        assertThat(understanding.has(RiskFlag.ABUSE)).isFalse();
    }

    private static Understanding with(double confidence, Set<RiskFlag> flags) {
        return Understanding.of("en", Category.OTHER, confidence, Sentiment.NEUTRAL, flags);
    }
}
