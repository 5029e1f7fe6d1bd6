/** Who takes a ticket: teams, agents on duty, skills and weighted load. */
@NullMarked
package org.socialcare.domain.routing;

import org.jspecify.annotations.NullMarked;
