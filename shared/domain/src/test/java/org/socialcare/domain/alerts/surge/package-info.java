/** Tests of when a count runs away; the series are made up. */
@NullMarked
package org.socialcare.domain.alerts.surge;

import org.jspecify.annotations.NullMarked;
