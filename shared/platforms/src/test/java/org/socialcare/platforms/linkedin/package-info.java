/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.linkedin;

import org.jspecify.annotations.NullMarked;
