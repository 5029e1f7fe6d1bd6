/** Tests of the alarms. */
@NullMarked
package org.socialcare.local.alarms;

import org.jspecify.annotations.NullMarked;
