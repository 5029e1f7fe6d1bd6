/** Fixed stories through the handlers in memory, held to the committed budget. */
@NullMarked
package org.socialcare.bench.memory;

import org.jspecify.annotations.NullMarked;
