/** Tests of who takes which ticket. */
@NullMarked
package org.socialcare.domain.routing;

import org.jspecify.annotations.NullMarked;
