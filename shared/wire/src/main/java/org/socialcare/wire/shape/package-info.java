/**
 * Strict reading of documents we wrote ourselves: what must be there is there, or the error names
 * the place. Not for what platforms send; their readers are lenient on purpose.
 */
@NullMarked
package org.socialcare.wire.shape;

import org.jspecify.annotations.NullMarked;
