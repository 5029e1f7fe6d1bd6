package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Reapplying;
import org.socialcare.domain.ports.KeepReapplies;
import org.socialcare.domain.reapply.PolicySet;
import org.socialcare.domain.reapply.Progress;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.util.List;

/** What {@link KeepReapplies} promises. */
public abstract class ReappliesContract {
    private static final ConversationId BAD = new ConversationId("facebook.mosaic.bad");

    private final String brand = Some.unique("brand");

    /** The adapter, over a store that may hold other brands' runs. */
    protected abstract KeepReapplies runs();

    @Test
    void a_run_is_found_as_it_was_stored_in_each_of_its_states() {
        var ordered = run("r1", Some.NOW);
        var listed = ordered.listed(60, 2, Some.NOW.plusSeconds(1));
        var worked = listed.worked(Progress.ofPage(40, 9, List.of(BAD)), Some.NOW.plusSeconds(2));
        var ended = worked.ended(ReapplyRun.Status.CANCELLED, "sofia", Some.NOW.plusSeconds(3));

        assertThat(runs().begin(ordered)).isTrue();
        assertThat(runs().find(brand, "r1")).contains(ordered);
        for (var next : List.of(listed, worked, ended)) {
            assertThat(runs().save(next)).isTrue();
            assertThat(runs().find(brand, "r1")).contains(next);
        }
        assertThat(runs().find(brand, "r2")).isEmpty();
        assertThat(runs().find(Some.unique("brand"), "r1")).isEmpty();
    }

    @Test
    void a_run_begins_once() {
        var ordered = run("r1", Some.NOW);
        runs().begin(ordered);
        runs().save(ordered.listed(60, 2, Some.NOW));

        assertThat(runs().begin(ordered)).isFalse();
        assertThat(runs().find(brand, "r1").orElseThrow().pages()).isEqualTo(2);
    }

    @Test
    void of_two_who_change_the_same_state_only_the_first_does() {
        var ordered = run("r1", Some.NOW);
        runs().begin(ordered);
        runs().save(ordered.ended(ReapplyRun.Status.CANCELLED, "sofia", Some.NOW));

        assertThat(runs().save(ordered.listed(60, 2, Some.NOW))).isFalse();
        assertThat(runs().find(brand, "r1").orElseThrow().isRunning()).isFalse();
        assertThat(runs().save(run("r2", Some.NOW).touched(Some.NOW))).as("no such run").isFalse();
    }

    @Test
    void the_runs_of_a_brand_come_latest_first() {
        var first = run("b", Some.NOW);
        var second = run("a", Some.NOW.plusSeconds(60));
        runs().begin(first);
        runs().begin(second);

        assertThat(runs().ofBrand(brand)).containsExactly(second, first);
        assertThat(runs().ofBrand(Some.unique("brand"))).isEmpty();
    }

    @Test
    void what_runs_is_told_until_it_is_settled() {
        var ordered = run("r1", Some.NOW);
        runs().begin(ordered);
        runs().begin(run("r2", Some.NOW));
        var done = ordered.listed(0, 0, Some.NOW);
        runs().save(done);

        assertThat(ofBrand(runs().running())).containsExactlyInAnyOrder(done, run("r2", Some.NOW));
        runs().settle(brand, "r1");
        assertThat(ofBrand(runs().running())).containsExactly(run("r2", Some.NOW));
        assertThat(runs().ofBrand(brand)).as("is kept").hasSize(2);
    }

    @Test
    void pages_keep_their_tickets() {
        var tickets = List.of(BAD, new ConversationId("facebook.mosaic.good"));
        runs().keepPage(brand, "r1", 1, tickets);
        runs().keepPage(brand, "r1", 1, tickets);
        runs().keepPage(brand, "r1", 2, List.of(BAD));

        assertThat(runs().page(brand, "r1", 1)).isEqualTo(tickets);
        assertThat(runs().page(brand, "r1", 2)).containsExactly(BAD);
        assertThat(runs().page(brand, "r1", 3)).isEmpty();
    }

    private List<ReapplyRun> ofBrand(List<ReapplyRun> all) {
        return all.stream().filter(run -> run.brand().equals(brand)).toList();
    }

    private ReapplyRun run(String id, Instant at) {
        var wish = new Reapplying.Wish(id, "sofia", "Ο στόχος άλλαξε");
        return ReapplyRun.ordered(brand, wish, new PolicySet(List.of("vip@4", "usual@1")), at);
    }
}
