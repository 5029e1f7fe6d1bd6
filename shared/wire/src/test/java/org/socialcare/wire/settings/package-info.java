/** Tests of {@code org.socialcare.wire.settings}. */
@NullMarked
package org.socialcare.wire.settings;

import org.jspecify.annotations.NullMarked;
