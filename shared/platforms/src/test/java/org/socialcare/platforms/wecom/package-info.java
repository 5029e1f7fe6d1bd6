/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.wecom;

import org.jspecify.annotations.NullMarked;
