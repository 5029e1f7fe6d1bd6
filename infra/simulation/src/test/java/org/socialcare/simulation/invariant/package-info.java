/** What must hold after every history, one class for each promise. */
@NullMarked
package org.socialcare.simulation.invariant;

import org.jspecify.annotations.NullMarked;
