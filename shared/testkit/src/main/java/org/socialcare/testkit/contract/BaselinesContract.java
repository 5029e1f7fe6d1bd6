package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepBaselines;
import org.socialcare.domain.ports.ReadBaselines.Baseline;
import org.socialcare.testkit.Some;

import java.util.Map;

/** What {@link KeepBaselines} promises. */
public abstract class BaselinesContract {
    /** The adapter, over a store that may hold other tests' figures. */
    protected abstract KeepBaselines baselines();

    private final String scope = Some.unique("brand") + "/facebook/page";

    @Test
    void figures_are_found_under_their_scope_only() {
        save("volume", 0, 1, 2);
        baselines().save(scope + "-other", "volume", new byte[] {3}, 0);

        assertThat(baselines().of(scope))
                .isEqualTo(Map.of("volume", new Baseline(new byte[] {1, 2}, 1)));
        assertThat(baselines().of(Some.unique("nobody"))).isEmpty();
    }

    @Test
    void what_somebody_else_remembered_meanwhile_stays() {
        assertThat(save("volume", 0, 1)).isTrue();
        assertThat(save("volume", 0, 2)).isFalse();
        assertThat(save("volume", 1, 3)).isTrue();
        assertThat(save("volume", 1, 4)).isFalse();

        assertThat(baselines().of(scope).get("volume")).isEqualTo(new Baseline(new byte[] {3}, 2));
    }

    private boolean save(String figure, long expected, int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return baselines().save(scope, figure, all, expected);
    }
}
