package org.socialcare.domain.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.settings.Costs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

class CostTest {
    private static final Costs COSTS =
            new Costs("b", Currency.getInstance("CNY"), new BigDecimal("3100"), 1);

    @Test
    void a_month_costs_a_month_however_long_it_is() {
        assertThat(cost("2026-02-01", "2026-02-28", 31).perSolved())
                .hasValueSatisfying(each -> assertThat(each).isEqualByComparingTo("100"));
    }

    @Test
    void a_quarter_costs_three_months() {
        assertThat(cost("2026-01-01", "2026-03-31", 1).total()).isEqualByComparingTo("9300");
    }

    @Test
    void part_of_a_month_costs_its_days() {
        assertThat(cost("2026-01-22", "2026-01-31", 1).total()).isEqualByComparingTo("1000");
        assertThat(cost("2026-01-31", "2026-02-14", 1).total()).isEqualByComparingTo("1650");
    }

    @Test
    void where_nothing_was_solved_no_ticket_has_a_cost() {
        var cost = cost("2026-02-01", "2026-02-28", 0);

        assertThat(cost.perSolved()).isEmpty();
        assertThat(cost.total()).isEqualByComparingTo("3100");
    }

    private static Cost cost(String first, String last, long solved) {
        return Cost.of(COSTS, new Period(LocalDate.parse(first), LocalDate.parse(last)), solved);
    }
}
