/** Plays CloudWatch's alarms: measures what the template's alarms watch, and says which ring. */
@NullMarked
package org.socialcare.local.alarms;

import org.jspecify.annotations.NullMarked;
