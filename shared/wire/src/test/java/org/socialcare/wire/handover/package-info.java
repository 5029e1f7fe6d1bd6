/** What travels and is kept of handovers. */
@NullMarked
package org.socialcare.wire.handover;

import org.jspecify.annotations.NullMarked;
