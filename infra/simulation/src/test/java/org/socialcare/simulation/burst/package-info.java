/** Thousands of tickets at once, given out by several workers that race and die. */
@NullMarked
package org.socialcare.simulation.burst;

import org.jspecify.annotations.NullMarked;
