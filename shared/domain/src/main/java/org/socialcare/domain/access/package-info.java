/**
 * What lets the suite act on a platform for a brand: access tokens, their renewal by one at a time,
 * and what is known of their end. Intake never depends on it. Tokens are never printed.
 */
@NullMarked
package org.socialcare.domain.access;

import org.jspecify.annotations.NullMarked;
