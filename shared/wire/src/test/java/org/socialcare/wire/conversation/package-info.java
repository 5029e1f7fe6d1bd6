/** Tests of {@code org.socialcare.wire.conversation}. */
@NullMarked
package org.socialcare.wire.conversation;

import org.jspecify.annotations.NullMarked;
