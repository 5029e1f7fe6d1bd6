package org.socialcare.domain.coverage;

import java.time.LocalDate;

/**
 * One day of an outlook.
 *
 * @param arrivals how many messages are expected
 * @param share of them that is answered in time, 0 to 1
 */
public record DayAhead(LocalDate day, double arrivals, double share, Basis basis) {}
