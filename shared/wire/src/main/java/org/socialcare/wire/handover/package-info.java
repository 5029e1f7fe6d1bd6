/** Handovers and what was done about them, as they are kept. */
@NullMarked
package org.socialcare.wire.handover;

import org.jspecify.annotations.NullMarked;
