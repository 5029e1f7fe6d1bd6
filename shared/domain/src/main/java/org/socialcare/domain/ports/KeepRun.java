package org.socialcare.domain.ports;

import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.RunState;

/**
 * Keeps what became of every report that was ordered. A report that is done stays as it is: neither
 * ordering it again nor computing it again changes anything.
 */
public interface KeepRun {
    /** Notes that a report is to be computed; false if its id is known already. */
    boolean begin(ReportOrder order);

    /**
     * Keeps a result, of any size; readers see all of it or nothing.
     *
     * @param document the result as JSON of the reports' own
     */
    void done(ReportOrder order, RunState.Done state, String document);

    /** Notes that no result will come. */
    void failed(ReportOrder order, RunState.Failed state);
}
