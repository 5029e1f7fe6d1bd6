package org.socialcare.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.util.Set;

class TrainingRowTest {
    @Test
    void a_row_is_one_line_of_four_cells_without_personal_data() {
        assertThat(row(" ring\t13812345678\nnow ", understood(Set.of())))
                .isEqualTo("ring •••5678 now\tafter_sales\tnegative\t-");
    }

    @Test
    void flags_have_the_trainers_names() {
        assertThat(row("x", understood(Set.of(RiskFlag.EMERGENCY, RiskFlag.ABUSE_THREAT))))
                .endsWith("\temergency,attack");
        assertThat(row("x", understood(Set.of(RiskFlag.SENSITIVE)))).endsWith("\tsensitive");
        assertThat(row("x", understood(Set.of(RiskFlag.WAITING)))).endsWith("\t-");
    }

    @Test
    void words_taken_back_are_no_row() {
        assertThat(TrainingRow.of(" \u0000\n", understood(Set.of()))).isEmpty();
    }

    private static String row(String words, Understanding understood) {
        return TrainingRow.of(words, understood).orElseThrow();
    }

    private static Understanding understood(Set<RiskFlag> flags) {
        return Understanding.of("en", Category.AFTER_SALES, 0.9, Sentiment.NEGATIVE, flags);
    }
}
