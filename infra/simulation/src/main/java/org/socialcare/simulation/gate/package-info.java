/**
 * What stands between a function and the services in memory: faults let in and calls counted. Knows
 * no service.
 */
@NullMarked
package org.socialcare.simulation.gate;

import org.jspecify.annotations.NullMarked;
