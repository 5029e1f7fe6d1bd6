/**
 * The world around the suite in a simulation: the shop, its customers, its agents and the
 * platforms. Plays by what a seed decides, and remembers what really happened.
 */
@NullMarked
package org.socialcare.simulation.world;

import org.jspecify.annotations.NullMarked;
