/**
 * What the system would be billed for: the published metering rules applied to every call it makes,
 * times a dated table of prices. The rules are pure; only {@code CostBench} runs anything.
 */
@NullMarked
package org.socialcare.bench.cost;

import org.jspecify.annotations.NullMarked;
