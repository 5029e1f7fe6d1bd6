package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.routing.Gift;
import org.socialcare.domain.routing.Ledger;
import org.socialcare.testkit.Some;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link KeepLedger} promises. */
public abstract class LedgerContract {
    protected abstract KeepLedger ledgers();

    private final String brand = Some.unique("brand");

    @Test
    void of_a_new_brand_nothing_is_kept() {
        assertThat(ledgers().ledger(brand)).isEqualTo(Ledger.NONE);
    }

    @Test
    void what_was_kept_last_is_read_under_the_next_version() {
        var first = new Ledger(Map.of("eleni", 3, "sam", 1), List.of(claim("c1", "lin")), 0);
        assertThat(ledgers().keep(brand, first)).isTrue();
        var second = new Ledger(Map.of("eleni", 2), List.of(claim("c2", "sam")), 1);
        assertThat(ledgers().keep(brand, second)).isTrue();

        assertThat(ledgers().ledger(brand))
                .isEqualTo(new Ledger(second.passed(), second.claims(), 2));
    }

    @Test
    void a_claim_says_who_had_the_ticket_before() {
        var moved = new Claim(new ConversationId("c1"), Optional.of("lin"), "sam", Some.NOW);

        ledgers().keep(brand, new Ledger(Map.of(), List.of(moved, claim("c2", "sam")), 0));

        assertThat(ledgers().ledger(brand).claims()).containsExactly(moved, claim("c2", "sam"));
    }

    @Test
    void what_counts_for_limits_is_kept_to_the_second_and_the_look_to_the_instant() {
        var given = new ArrayList<Gift>();
        for (int i = 0; i < 200; i++) {
            given.add(new Gift("presales", "lin", Some.NOW.plusSeconds(i * (long) i)));
            given.add(new Gift("aftersales", "lin", Some.NOW.plusSeconds(i / 3)));
        }
        given.add(new Gift("presales", "sam", Some.NOW));
        var counted =
                new Claim(
                        new ConversationId("c1"),
                        Optional.empty(),
                        "sam",
                        Some.NOW,
                        Optional.of("presales"));
        var lookAt = Optional.of(Some.NOW.plusMillis(61_001));

        ledgers().keep(brand, new Ledger(Map.of(), List.of(counted), given, lookAt, 0));

        var kept = ledgers().ledger(brand);
        assertThat(kept.given()).containsExactlyInAnyOrderElementsOf(given);
        assertThat(kept.claims()).containsExactly(counted);
        assertThat(kept.lookAt()).isEqualTo(lookAt);
    }

    @Test
    void of_two_that_follow_the_same_one_the_second_is_not_kept() {
        var won = new Ledger(Map.of(), List.of(claim("c1", "lin")), 0);
        var lost = new Ledger(Map.of(), List.of(claim("c1", "sam")), 0);
        assertThat(ledgers().keep(brand, won)).isTrue();

        assertThat(ledgers().keep(brand, lost)).isFalse();

        assertThat(ledgers().ledger(brand).claims()).isEqualTo(won.claims());
        assertThat(ledgers().keep(brand, new Ledger(Map.of(), List.of(), 2))).isFalse();
    }

    private static Claim claim(String conversation, String agent) {
        return new Claim(new ConversationId(conversation), Optional.empty(), agent, Some.NOW);
    }
}
