/**
 * How weights are found: deterministic, single-threaded, and in strict arithmetic, so that the same
 * rows give the same bytes on every machine.
 */
@NullMarked
package org.socialcare.training.fit;

import org.jspecify.annotations.NullMarked;
