/** Tests over all platforms, and what they share. */
@NullMarked
package org.socialcare.platforms;

import org.jspecify.annotations.NullMarked;
