/** Public posts as JSON, in their table and their queue. */
@NullMarked
package org.socialcare.wire.publishing;

import org.jspecify.annotations.NullMarked;
