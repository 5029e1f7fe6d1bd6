/** Labelled text as it lies in files: what can be used, and what cannot, with file and line. */
@NullMarked
package org.socialcare.training.rows;

import org.jspecify.annotations.NullMarked;
