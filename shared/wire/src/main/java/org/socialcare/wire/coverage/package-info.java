/** What is counted for the outlook on the coming week, as JSON. */
@NullMarked
package org.socialcare.wire.coverage;

import org.jspecify.annotations.NullMarked;
