/**
 * Counts what customers say in windows, exactly once, judges each window when it is closed, raises
 * what is out of the ordinary and sees to it that somebody takes it on. Never sends anything to
 * people itself.
 */
@NullMarked
package org.socialcare.alerts;

import org.jspecify.annotations.NullMarked;
