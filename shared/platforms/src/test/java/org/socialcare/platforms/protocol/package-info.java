/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.protocol;

import org.jspecify.annotations.NullMarked;
