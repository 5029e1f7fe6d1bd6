@NullMarked
package org.socialcare.wire.ical;

import org.jspecify.annotations.NullMarked;
