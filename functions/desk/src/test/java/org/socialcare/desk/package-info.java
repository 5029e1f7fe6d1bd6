/** The desk's API through its handler, with everything outside kept in memory. */
@NullMarked
package org.socialcare.desk;

import org.jspecify.annotations.NullMarked;
