package org.socialcare.domain.ports;

import java.util.List;

/**
 * Hands conversations to the clock queue so that they come back at their instant, to the second.
 */
public interface LookAgain {
    /** An instant in the past means at once; at most 15 minutes ahead. */
    void at(List<FindDue.Due> dues);
}
