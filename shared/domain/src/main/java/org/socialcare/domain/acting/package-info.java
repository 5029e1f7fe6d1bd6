/**
 * What a brand does about what triage has understood: who must approve, what may be said, which
 * steps follow, what is set aside. Never reads words itself and never changes a conversation.
 */
@NullMarked
package org.socialcare.domain.acting;

import org.jspecify.annotations.NullMarked;
