/**
 * What calls functions other than HTTP: queues, streams and schedules, polled as Lambda's event
 * sources are, with the template's batch sizes, partial failures, retries and dead-letter rules. It
 * never decides what a record means.
 */
@NullMarked
package org.socialcare.local.sources;

import org.jspecify.annotations.NullMarked;
