/** Tests of {@code org.socialcare.wire.shape}. */
@NullMarked
package org.socialcare.wire.shape;

import org.jspecify.annotations.NullMarked;
