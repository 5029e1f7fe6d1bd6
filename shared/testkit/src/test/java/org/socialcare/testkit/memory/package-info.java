/** The ports in memory hold what every adapter must hold. */
@NullMarked
package org.socialcare.testkit.memory;

import org.jspecify.annotations.NullMarked;
