/** Tests of what events, people and clocks do to a conversation. */
@NullMarked
package org.socialcare.domain.conversation;

import org.jspecify.annotations.NullMarked;
