package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.ports.KeepIntroductions;
import org.socialcare.testkit.Some;

import java.util.List;

/** What {@link KeepIntroductions} promises. */
public abstract class IntroductionsContract {
    private final String brand = Some.unique("brand");

    /** The adapter, over a store that may hold other brands' introductions. */
    protected abstract KeepIntroductions introductions();

    @Test
    void what_goes_on_is_found_as_it_was_stored_in_each_of_its_states() {
        var begun = run("lin");
        var onward = begun.gotOn(12, Some.NOW.plusSeconds(1));
        var resting = onward.resting(0, Some.NOW.plusSeconds(600));
        var sent = resting.sent(Some.NOW.plusSeconds(700));

        for (var next : List.of(begun, onward, resting, sent)) {
            assertThat(introductions().save(next)).isTrue();
            assertThat(introductions().find(brand, "lin")).contains(next);
        }
        assertThat(introductions().find(brand, "sam")).isEmpty();
        assertThat(introductions().find(Some.unique("brand"), "lin")).isEmpty();
    }

    @Test
    void of_two_who_change_the_same_state_only_the_first_does() {
        var begun = run("lin");
        assertThat(introductions().save(begun)).isTrue();
        assertThat(introductions().save(begun)).as("begins once").isFalse();
        var first = begun.gotOn(10, Some.NOW);
        introductions().save(first);

        assertThat(introductions().save(begun.sent(Some.NOW))).isFalse();
        assertThat(introductions().end(begun)).isFalse();
        assertThat(introductions().find(brand, "lin")).contains(first);
        assertThat(introductions().save(run("sam").sent(Some.NOW))).as("none runs").isFalse();
    }

    @Test
    void what_goes_on_is_told_until_it_is_over_and_may_begin_again() {
        var lin = run("lin");
        var sam = run("sam");
        introductions().save(lin);
        introductions().save(sam);
        assertThat(ours()).containsExactlyInAnyOrder(lin, sam);

        assertThat(introductions().end(lin)).isTrue();
        assertThat(ours()).containsExactly(sam);
        assertThat(introductions().end(lin)).as("it is over already").isFalse();
        assertThat(introductions().save(lin)).isTrue();
    }

    private List<IntroductionRun> ours() {
        return introductions().running().stream().filter(it -> it.brand().equals(brand)).toList();
    }

    private IntroductionRun run(String leaver) {
        return new IntroductionRun(
                brand, leaver, Some.NOW, "maria", Some.NOW, 1, 0, Some.NOW, false, 1);
    }
}
