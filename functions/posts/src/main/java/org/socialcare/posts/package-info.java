/**
 * Carries public posts to their platforms, each at most once. Every attempt is kept before it is
 * made.
 */
@NullMarked
package org.socialcare.posts;

import org.jspecify.annotations.NullMarked;
