/**
 * Gives tickets to agents on duty whenever a ticket arrives or capacity frees, and takes them back
 * from those who left.
 */
@NullMarked
package org.socialcare.routing;

import org.jspecify.annotations.NullMarked;
