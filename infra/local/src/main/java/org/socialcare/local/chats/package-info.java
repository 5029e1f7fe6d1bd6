/**
 * Plays the group chats and the mailboxes that notices go to: their addresses, signatures, limits
 * and errors, written from their documentation and from nothing of the suite's own. It remembers
 * what it was sent, and fails when asked to.
 */
@NullMarked
package org.socialcare.local.chats;

import org.jspecify.annotations.NullMarked;
