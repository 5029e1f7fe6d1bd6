package org.socialcare.bench.cold;

import org.socialcare.local.extension.Body;
import org.socialcare.local.template.FunctionSpec;

import java.util.ArrayList;
import java.util.List;

/**
 * One function under measurement.
 *
 * @param name as the result calls it
 * @param times of every round so far
 */
record Candidate(String name, FunctionSpec spec, Body event, List<Times> times) {
    Candidate(String name, FunctionSpec spec, Body event) {
        this(name, spec, event, new ArrayList<>());
    }

    /**
     * One start, in milliseconds.
     *
     * @param ready from the start of the process until it asks for its first event
     * @param first from the first event to its answer
     * @param warm later answers
     */
    record Times(double ready, double first, List<Double> warm) {
        Times {
            warm = List.copyOf(warm);
        }

        double cold() {
            return ready + first;
        }
    }
}
