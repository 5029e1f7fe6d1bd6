/** What travels and is kept of runs that apply changed policies. */
@NullMarked
package org.socialcare.wire.reapply;

import org.jspecify.annotations.NullMarked;
