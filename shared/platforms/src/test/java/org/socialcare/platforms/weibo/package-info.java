/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.weibo;

import org.jspecify.annotations.NullMarked;
