package org.socialcare.domain.ports;

import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.RunState;

import java.util.List;
import java.util.Optional;

/** The reports of a brand and how far each has come. */
public interface ReadRuns {
    Optional<Run> run(String brand, String id);

    /** The result; absent unless the report is done. */
    Optional<String> document(String brand, String id);

    /**
     * The latest first, by the order of their ids.
     *
     * @param cursor where the page before ended
     * @throws IllegalArgumentException if the cursor is none of this list
     */
    Page ofBrand(String brand, Filter filter, Optional<String> cursor, int limit);

    /** A report that was ordered. */
    record Run(ReportOrder order, RunState state) {}

    /** Which reports of a brand; absent is any. */
    record Filter(Optional<String> pack, Optional<Rhythm> rhythm) {
        public static final Filter ANY = new Filter(Optional.empty(), Optional.empty());

        public boolean admits(ReportOrder order) {
            return pack.map(order.pack()::equals).orElse(true)
                    && rhythm.map(order.rhythm()::equals).orElse(true);
        }
    }

    /**
     * A stretch of the list.
     *
     * @param next where the next page begins; absent at the end
     */
    record Page(List<Run> runs, Optional<String> next) {
        public Page {
            runs = List.copyOf(runs);
        }
    }
}
