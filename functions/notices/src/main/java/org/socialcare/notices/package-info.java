/**
 * Tells group chats and mailboxes of alerts and reports: one message per target, so that none waits
 * for another. Every target is told at least once or set aside with a reason; it may be told twice
 * where an answer was lost.
 */
@NullMarked
package org.socialcare.notices;

import org.jspecify.annotations.NullMarked;
