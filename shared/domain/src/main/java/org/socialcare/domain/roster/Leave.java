package org.socialcare.domain.roster;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whole days on which somebody does not work, whatever the weekly pattern says.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param reason may be empty
 * @param substitute who takes over meanwhile
 */
public record Leave(LocalDate from, LocalDate to, String reason, Optional<String> substitute) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(Leave other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
