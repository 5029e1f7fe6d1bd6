/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.signed;

import org.jspecify.annotations.NullMarked;
