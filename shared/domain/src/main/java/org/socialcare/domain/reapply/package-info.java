/** Changed policies on their way to the tickets that are open: runs, page by page. */
@NullMarked
package org.socialcare.domain.reapply;

import org.jspecify.annotations.NullMarked;
