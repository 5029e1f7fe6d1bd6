/**
 * The domain's ports in memory, for tests of functions. They pass the same contracts as the real
 * adapters and are safe for concurrent use.
 */
@NullMarked
package org.socialcare.testkit.memory;

import org.jspecify.annotations.NullMarked;
