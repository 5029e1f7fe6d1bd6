/**
 * What a report is: which period, compared with which, which questions for whom, and what became of
 * computing it. Never computes a figure itself; that is the metrics' work.
 */
@NullMarked
package org.socialcare.domain.reports;

import org.jspecify.annotations.NullMarked;
