/** What goes wrong, and when: drawn from a seed, so that the same seed goes wrong the same way. */
@NullMarked
package org.socialcare.simulation.chaos;

import org.jspecify.annotations.NullMarked;
