/**
 * Speaks to platforms, at most once per reply. Every step is an entry before the next one is taken.
 * Shows customers signs of an agent at work, of which nothing is ever written.
 */
@NullMarked
package org.socialcare.replies;

import org.jspecify.annotations.NullMarked;
