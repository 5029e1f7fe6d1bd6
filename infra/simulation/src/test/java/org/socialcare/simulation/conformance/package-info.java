/** Proves the services in memory against what the real ones promise. */
@NullMarked
package org.socialcare.simulation.conformance;

import org.jspecify.annotations.NullMarked;
