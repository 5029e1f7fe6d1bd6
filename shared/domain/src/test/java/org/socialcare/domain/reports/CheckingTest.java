package org.socialcare.domain.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.reports.SelfCheck.Difference;
import org.socialcare.domain.reports.SelfCheck.Verdict;

import java.util.List;
import java.util.OptionalDouble;

class CheckingTest {
    private static final Difference OPENED = difference("opened", 2, 3);

    @Test
    void what_differs_whenever_one_looks_is_a_difference() {
        var check = Checking.verdict(7, List.of(OPENED), List.of(difference("opened", 2, 4)));

        assertThat(check.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(check.differences()).containsExactly(OPENED);
        assertThat(check.conversations()).isEqualTo(7);
    }

    @Test
    void what_differed_once_was_on_its_way() {
        var check = Checking.verdict(7, List.of(OPENED), List.of(difference("backlog", 1, 2)));

        assertThat(check.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(check.differences()).isEmpty();
    }

    private static Difference difference(String metric, double report, double timeline) {
        return new Difference(
                metric, "count", List.of(), OptionalDouble.of(report), OptionalDouble.of(timeline));
    }
}
