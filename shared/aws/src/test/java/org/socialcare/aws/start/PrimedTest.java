package org.socialcare.aws.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PrimedTest {
    private final List<Resource> registered = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void nothing_runs_where_no_snapshot_is_taken() {
        Primed.beforeSnapshot(() -> done.add("rehearsed"));

        assertThat(done).isEmpty();
    }

    @Test
    void the_rehearsal_runs_before_the_snapshot() throws Exception {
        Primed.in(context(), () -> done.add("rehearsed"));

        registered.getFirst().beforeCheckpoint(context());

        assertThat(done).containsExactly("rehearsed");
    }

    @Test
    void a_function_that_cannot_rehearse_is_still_deployed() {
        Primed.in(
                context(),
                () -> {
                    throw new IllegalStateException("no credentials yet");
                });

        assertThatCode(() -> registered.getFirst().beforeCheckpoint(context()))
                .doesNotThrowAnyException();
    }

    private Context<Resource> context() {
        return new Context<>() {
            @Override
            public void beforeCheckpoint(Context<? extends Resource> context) {}

            @Override
            public void afterRestore(Context<? extends Resource> context) {}

            @Override
            public void register(Resource resource) {
                registered.add(resource);
            }
        };
    }
}
