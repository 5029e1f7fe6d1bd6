package org.socialcare.reports;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.reports.Report;

/** Lets the others know. Each may be told more than once. */
interface Telling {
    /** A report is there to be read. */
    void published(Report report);

    /** The timelines do not bear a report out: somebody has to look. */
    void differs(Report report);

    /** Too few people are meant to be there in a stretch to come. */
    void gap(Alert gap);
}
