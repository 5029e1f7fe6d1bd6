/** Runs that apply changed policies, and the orders that carry them on, as JSON. */
@NullMarked
package org.socialcare.wire.reapply;

import org.jspecify.annotations.NullMarked;
