/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.instagram;

import org.jspecify.annotations.NullMarked;
