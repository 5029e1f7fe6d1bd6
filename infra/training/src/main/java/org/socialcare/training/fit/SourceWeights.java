package org.socialcare.training.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One for each source of a language, shared by its rows. A source that has next to no row of the
 * flag cannot tell how sure one may be of it and weighs nothing.
 */
final class SourceWeights {
    private static final int ENOUGH = 20;

    private final Map<Source, Integer> sizes = new HashMap<>();
    private final Map<Source, Integer> raised = new HashMap<>();

    SourceWeights(List<Example> examples) {
        for (var example : examples) {
            sizes.merge(Source.of(example), 1, Integer::sum);
            raised.merge(Source.of(example), example.label(), Integer::sum);
        }
    }

    private record Source(String language, String name) {
        static Source of(Example example) {
            return new Source(example.language(), example.source());
        }
    }

    double[] of(List<Example> asked) {
        return asked.stream().mapToDouble(this::weight).toArray();
    }

    private double weight(Example example) {
        var source = Source.of(example);
        if (raised.getOrDefault(source, 0) < ENOUGH) return 0;
        return 1.0 / sizes.getOrDefault(source, 1);
    }
}
