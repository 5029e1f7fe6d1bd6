/** Calls the room's handler as Lambda does, over ports in memory. */
@NullMarked
package org.socialcare.notices;

import org.jspecify.annotations.NullMarked;
