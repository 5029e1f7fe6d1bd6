/**
 * Speaks to platforms, at most once per reply. Every step is an entry before the next one is taken.
 */
@NullMarked
package org.socialcare.replies;

import org.jspecify.annotations.NullMarked;
