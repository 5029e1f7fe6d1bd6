/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.facebook;

import org.jspecify.annotations.NullMarked;
