/** Tests of {@code org.socialcare.wire.facts}. */
@NullMarked
package org.socialcare.wire.facts;

import org.jspecify.annotations.NullMarked;
