/**
 * When messages will wait: what usually arrives in each quarter of an hour, who is meant to be
 * there, and what follows from both before the week begins.
 */
@NullMarked
package org.socialcare.domain.coverage;

import org.jspecify.annotations.NullMarked;
