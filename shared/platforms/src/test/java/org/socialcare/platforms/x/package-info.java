/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.x;

import org.jspecify.annotations.NullMarked;
