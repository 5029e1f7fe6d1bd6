/**
 * What a customer's words are about and how urgent they are. A trained model may take over behind
 * {@link org.socialcare.domain.triage.ReadWords}.
 */
@NullMarked
package org.socialcare.domain.triage;

import org.jspecify.annotations.NullMarked;
