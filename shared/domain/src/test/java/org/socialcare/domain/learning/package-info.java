/** Tests of how labels are corrected, counted and handed to the trainer. */
@NullMarked
package org.socialcare.domain.learning;

import org.jspecify.annotations.NullMarked;
