/** Calls the room's handler as Lambda does, over ports in memory. */
@NullMarked
package org.socialcare.alerts;

import org.jspecify.annotations.NullMarked;
