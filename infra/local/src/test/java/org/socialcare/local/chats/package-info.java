/** The chats and mailboxes that are played, against what the suite really sends. */
@NullMarked
package org.socialcare.local.chats;

import org.jspecify.annotations.NullMarked;
