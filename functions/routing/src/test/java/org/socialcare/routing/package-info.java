/** Calls the room's handler as Lambda does, over ports in memory. */
@NullMarked
package org.socialcare.routing;

import org.jspecify.annotations.NullMarked;
