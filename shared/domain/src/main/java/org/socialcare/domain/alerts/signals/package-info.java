/**
 * What customers' messages count as, in windows of five minutes by the time they were written. Says
 * nothing about whether a count is worth an alert, and keeps nobody's words.
 */
@NullMarked
package org.socialcare.domain.alerts.signals;

import org.jspecify.annotations.NullMarked;
