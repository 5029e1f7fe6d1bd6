/** Alerts as JSON, as they are stored. */
@NullMarked
package org.socialcare.wire.alerts;

import org.jspecify.annotations.NullMarked;
