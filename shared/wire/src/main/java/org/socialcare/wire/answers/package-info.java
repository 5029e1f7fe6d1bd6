/** The knowledge base as it is stored. Never decides what is said. */
@NullMarked
package org.socialcare.wire.answers;

import org.jspecify.annotations.NullMarked;
