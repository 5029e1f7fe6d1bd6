package org.socialcare.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule found, each line naming what is missing and how to add it, so that one run shows all.
 */
final class Problems {
    private final List<String> found = new ArrayList<>();

    void unless(boolean holds, String problem) {
        if (!holds) {
            found.add(problem);
        }
    }

    void add(String problem) {
        found.add(problem);
    }

    void none() {
        assertThat(found).isEmpty();
    }
}
