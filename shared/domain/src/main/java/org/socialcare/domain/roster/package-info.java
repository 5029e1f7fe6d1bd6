/**
 * Who is meant to work when: shifts, breaks, leave and who stands in, and what is wrong with them.
 */
@NullMarked
package org.socialcare.domain.roster;

import org.jspecify.annotations.NullMarked;
