package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.testkit.Some;

import java.util.Optional;

/** What {@link KeepCursor} promises. */
public abstract class CursorContract {
    /** The adapter, over a store that may hold other tests' sweeps. */
    protected abstract KeepCursor cursor();

    @Test
    void a_cursor_only_moves_forward() {
        String sweep = Some.unique("sweep");
        assertThat(cursor().reached(sweep)).isEmpty();

        cursor().advance(sweep, Some.NOW);
        cursor().advance(sweep, Some.NOW.minusSeconds(60));

        assertThat(cursor().reached(sweep)).isEqualTo(Optional.of(Some.NOW));
    }
}
