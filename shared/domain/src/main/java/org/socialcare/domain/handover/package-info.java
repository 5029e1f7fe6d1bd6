/**
 * Who leaves hands over what they hold, item by item, to named successors. An account is closed
 * only when nothing is left; whatever turns up meanwhile is on the list too.
 */
@NullMarked
package org.socialcare.domain.handover;

import org.jspecify.annotations.NullMarked;
