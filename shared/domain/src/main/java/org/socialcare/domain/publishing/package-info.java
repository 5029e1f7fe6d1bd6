/**
 * What a brand says in public, on which channels, and how far it got on each. Pure decisions: the
 * calls are made by a function, and each is marked here before it is made.
 */
@NullMarked
package org.socialcare.domain.publishing;

import org.jspecify.annotations.NullMarked;
