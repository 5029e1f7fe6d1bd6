/**
 * When a count of messages runs away from what its own past lets expect. Counts of one series are
 * told window by window, in time order; nothing here reads a clock, stores or sends anything, and a
 * judgement never uses a later window.
 */
@NullMarked
package org.socialcare.domain.alerts.surge;

import org.jspecify.annotations.NullMarked;
