package org.socialcare.domain.ports;

import org.socialcare.domain.coverage.DayOfArrivals;

import java.time.LocalDate;
import java.util.List;

/** What arrived in the past. */
public interface ReadArrivals {
    /**
     * The days that were counted, oldest first; one that was not is missing.
     *
     * @param until not included
     */
    List<DayOfArrivals> arrivals(String brand, LocalDate from, LocalDate until);
}
