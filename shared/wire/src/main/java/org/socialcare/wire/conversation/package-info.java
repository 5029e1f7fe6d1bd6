/**
 * Conversations, their entries and what arrives for them, as JSON. One class per concept with a
 * {@code write} and a {@code read} that undo each other; whole documents carry their version.
 */
@NullMarked
package org.socialcare.wire.conversation;

import org.jspecify.annotations.NullMarked;
