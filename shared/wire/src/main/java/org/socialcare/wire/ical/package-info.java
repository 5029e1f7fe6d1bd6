/** Reads the events of an iCalendar file (RFC 5545), as far as special days need them. */
@NullMarked
package org.socialcare.wire.ical;

import org.jspecify.annotations.NullMarked;
