/** Who is told what, in which words. */
@NullMarked
package org.socialcare.domain.notices;

import org.jspecify.annotations.NullMarked;
