/** How punctual verdicts of clocks are. */
@NullMarked
package org.socialcare.bench.due;

import org.jspecify.annotations.NullMarked;
