/** One history: everything set up, played, brought to rest and handed over for judgement. */
@NullMarked
package org.socialcare.simulation.history;

import org.jspecify.annotations.NullMarked;
