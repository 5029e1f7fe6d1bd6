/** A function that does nothing: what waking up costs anybody. */
@NullMarked
package org.socialcare.bench.hello;

import org.jspecify.annotations.NullMarked;
