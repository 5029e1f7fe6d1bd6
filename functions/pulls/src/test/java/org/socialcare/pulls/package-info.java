/** Calls the room's handler as Lambda does, over ports in memory. */
@NullMarked
package org.socialcare.pulls;

import org.jspecify.annotations.NullMarked;
