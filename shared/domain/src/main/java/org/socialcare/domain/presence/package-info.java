/**
 * Who was there when: every change of an agent's status, kept for ever, and what a day was like.
 */
@NullMarked
package org.socialcare.domain.presence;

import org.jspecify.annotations.NullMarked;
