package org.socialcare.detect;

import java.time.Instant;

/**
 * One line of a series.
 *
 * @param timestamp as it is written in the file
 * @param start of its five-minute window; the windows of a file follow each other without a shift
 */
record Row(String timestamp, Instant start, long value) {}
