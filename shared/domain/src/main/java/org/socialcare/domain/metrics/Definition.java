package org.socialcare.domain.metrics;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A metric, how it is computed and how its marks become a figure.
 *
 * @param gauge makes a fresh one for each run
 */
record Definition(Metric metric, Supplier<Tally> tally, Function<View, Gauge> gauge) {}
