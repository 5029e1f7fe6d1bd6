package org.socialcare.reports;

import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.OrderReport;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.ports.ReadRuns.Run;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.RunState;

/** Takes orders: notes each and sends it on, unless its report is done already. */
final class Orders {
    private final KeepRun keep;
    private final ReadRuns known;
    private final OrderReport queue;

    Orders(KeepRun keep, ReadRuns known, OrderReport queue) {
        this.keep = keep;
        this.known = known;
        this.queue = queue;
    }

    /** What was noted but perhaps never sent is sent again. */
    void take(ReportOrder order) {
        if (keep.begin(order) || !isDone(order)) {
            queue.order(order);
        }
    }

    private boolean isDone(ReportOrder order) {
        return known.run(order.brand(), order.id())
                .map(Run::state)
                .filter(RunState.Done.class::isInstance)
                .isPresent();
    }
}
