/**
 * Counts what customers say in windows, exactly once, and raises an alert when a share crosses its
 * threshold.
 */
@NullMarked
package org.socialcare.alerts;

import org.jspecify.annotations.NullMarked;
