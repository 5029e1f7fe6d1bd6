/**
 * What a brand has decided: its channels, teams, agents, calendars and promises. Plain values;
 * changed by people at the desk, read by every function.
 */
@NullMarked
package org.socialcare.domain.settings;

import org.jspecify.annotations.NullMarked;
