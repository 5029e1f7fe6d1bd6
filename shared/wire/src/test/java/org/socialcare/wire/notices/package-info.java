/** Bodies, signatures and answers of the services that carry notices. */
@NullMarked
package org.socialcare.wire.notices;

import org.jspecify.annotations.NullMarked;
