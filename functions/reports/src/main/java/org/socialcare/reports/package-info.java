/** Keeps facts per ticket and computes each day's figures from them. */
@NullMarked
package org.socialcare.reports;

import org.jspecify.annotations.NullMarked;
