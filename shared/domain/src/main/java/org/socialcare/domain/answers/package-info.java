/**
 * The first automatic answer: approved articles, how one is found for a question, and whether
 * anything may be said at all. Pure; it neither reads settings nor sends anything, and when in
 * doubt it is silent.
 */
@NullMarked
package org.socialcare.domain.answers;

import org.jspecify.annotations.NullMarked;
