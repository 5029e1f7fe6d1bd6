/** A shop's week, minute by minute: who writes, who is there, who had which ticket, and why. */
@NullMarked
package org.socialcare.simulation.day;

import org.jspecify.annotations.NullMarked;
