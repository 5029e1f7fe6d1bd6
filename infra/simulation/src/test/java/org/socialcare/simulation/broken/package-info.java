/**
 * The suite with one thing done wrong on purpose, so that every checker shows that it would notice.
 */
@NullMarked
package org.socialcare.simulation.broken;

import org.jspecify.annotations.NullMarked;
