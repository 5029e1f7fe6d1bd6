/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.meta;

import org.jspecify.annotations.NullMarked;
