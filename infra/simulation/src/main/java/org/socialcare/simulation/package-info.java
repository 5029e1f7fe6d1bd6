/**
 * The services the suite stands on, in memory, under one clock that only moves when it is told to.
 * Set up from {@code template.yaml}; never part of what is deployed.
 */
@NullMarked
package org.socialcare.simulation;

import org.jspecify.annotations.NullMarked;
