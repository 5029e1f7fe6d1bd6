/**
 * The life-long thread of one person on one channel: its state, its timeline of immutable entries,
 * and the decisions that add exactly one entry at a time. Pure: time and settings are arguments.
 */
@NullMarked
package org.socialcare.domain.conversation;

import org.jspecify.annotations.NullMarked;
