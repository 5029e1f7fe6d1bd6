/** The metering rules against cases computed by hand. */
@NullMarked
package org.socialcare.bench.cost;

import org.jspecify.annotations.NullMarked;
