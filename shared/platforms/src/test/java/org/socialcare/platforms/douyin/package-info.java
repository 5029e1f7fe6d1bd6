/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.douyin;

import org.jspecify.annotations.NullMarked;
