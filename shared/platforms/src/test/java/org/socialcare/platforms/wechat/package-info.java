/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.wechat;

import org.jspecify.annotations.NullMarked;
