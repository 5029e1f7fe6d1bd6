package org.socialcare.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.handover.Leaver.NOW;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class ClaimingTest {
    @Test
    void a_stretch_has_ten_and_the_next_looks_on_behind_them() {
        var accepted = accepted(25);

        var first = Claiming.of(accepted, 0, 100, _ -> true);
        assertThat(first.refs()).hasSize(10).startsWith("c0").endsWith("c9");
        assertThat(first.next()).isEqualTo(10);
        var last = Claiming.of(accepted, 20, 100, _ -> true);
        assertThat(last.refs()).containsExactly("c20", "c21", "c22", "c23", "c24");
        assertThat(last.next()).as("all were looked at").isZero();
    }

    @Test
    void no_more_are_claimed_than_the_day_has() {
        assertThat(Claiming.of(accepted(5), 0, 3, _ -> true).refs()).hasSize(3);
        var none = Claiming.of(accepted(5), 2, 0, _ -> true);
        assertThat(none.refs()).isEmpty();
        assertThat(none.next()).as("it goes on there").isEqualTo(2);
    }

    @Test
    void no_more_are_looked_at_than_a_stretch_has_time_for() {
        List<String> looked = new ArrayList<>();
        var claim =
                Claiming.of(
                        accepted(70),
                        0,
                        100,
                        item -> {
                            looked.add(item.ref());
                            return false;
                        });

        assertThat(looked).hasSize(Claiming.LOOKED_AT);
        assertThat(claim.next()).isEqualTo(Claiming.LOOKED_AT);
        assertThat(Claiming.of(accepted(70), claim.next(), 100, _ -> false).next()).isZero();
    }

    @Test
    void only_customers_whom_somebody_has_and_who_have_not_heard_are_meant() {
        var accepted = accepted(3);
        var said =
                Leaver.done(
                        HandingOver.introduced(
                                accepted, List.of("c1"), Introduction.State.SENT, NOW));

        assertThat(Claiming.of(said, 0, 100, _ -> true).refs()).containsExactly("c0", "c2");
        assertThat(Claiming.of(Leaver.starts(customers(3)), 0, 100, _ -> true).refs()).isEmpty();
    }

    static Handover accepted(int customers) {
        var named = Leaver.named(Leaver.starts(customers(customers)), ItemKind.CUSTOMER, "sam");
        return Leaver.done(
                HandingOver.accept(named, new Selection(ItemKind.CUSTOMER, Set.of()), "sam"));
    }

    private static Found[] customers(int count) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            found.add(Leaver.customer("c" + i));
        }
        return found.toArray(Found[]::new);
    }
}
