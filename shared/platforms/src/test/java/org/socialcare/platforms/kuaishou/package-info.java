/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.kuaishou;

import org.jspecify.annotations.NullMarked;
