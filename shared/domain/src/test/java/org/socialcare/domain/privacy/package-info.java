/** Tests of what is found in customers' words and what is left of it. */
@NullMarked
package org.socialcare.domain.privacy;

import org.jspecify.annotations.NullMarked;
