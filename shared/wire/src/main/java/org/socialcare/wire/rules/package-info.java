/**
 * Rules, their versions and what fired, as JSON. Refuses what it does not know with its place;
 * never decides whether rules make sense.
 */
@NullMarked
package org.socialcare.wire.rules;

import org.jspecify.annotations.NullMarked;
