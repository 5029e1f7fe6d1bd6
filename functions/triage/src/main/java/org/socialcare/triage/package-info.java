/**
 * Turns what arrived into one timeline entry and the state after it. The only writer of arriving
 * events.
 */
@NullMarked
package org.socialcare.triage;

import org.jspecify.annotations.NullMarked;
