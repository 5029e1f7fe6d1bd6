package org.socialcare.domain.clock;

import java.time.LocalDateTime;

/**
 * Something that takes place once, by the wall clock of a calendar's zone.
 *
 * @param to not included; after {@code from}
 * @param wholeDays whether it is told in days, without times
 */
public record Occasion(String name, LocalDateTime from, LocalDateTime to, boolean wholeDays) {}
