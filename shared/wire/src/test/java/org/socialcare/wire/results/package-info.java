/** Tests of results as documents. */
@NullMarked
package org.socialcare.wire.results;

import org.jspecify.annotations.NullMarked;
