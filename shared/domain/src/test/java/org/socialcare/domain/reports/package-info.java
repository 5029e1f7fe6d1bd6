/** Tests of what a report is. */
@NullMarked
package org.socialcare.domain.reports;

import org.jspecify.annotations.NullMarked;
