/**
 * What is watched over, what is worth waking someone, on what it rests and what becomes of it.
 * Holds no customer's words but masked ones, and never reads a clock or a store.
 */
@NullMarked
package org.socialcare.domain.alerts;

import org.jspecify.annotations.NullMarked;
