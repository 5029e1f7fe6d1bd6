/** Tests of figures. */
@NullMarked
package org.socialcare.domain.metrics;

import org.jspecify.annotations.NullMarked;
