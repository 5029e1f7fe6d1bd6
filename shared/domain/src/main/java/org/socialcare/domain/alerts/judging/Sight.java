package org.socialcare.domain.alerts.judging;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One closed window as a judge sees it.
 *
 * @param zone whose clocks make the hours of the week
 * @param all messages
 * @param hits those that count for the figure
 * @param factor how many times the usual number a declared event lets expect; 1 normally
 */
public record Sight(Instant window, ZoneId zone, int all, int hits, double factor) {}
