/** How long a month's report takes and how much memory, by the number of its tickets. */
@NullMarked
package org.socialcare.bench.reports;

import org.jspecify.annotations.NullMarked;
