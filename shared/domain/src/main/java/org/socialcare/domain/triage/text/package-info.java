/**
 * Writes a message in the one form that lexicons and model know. Knows nothing of what words mean.
 */
@NullMarked
package org.socialcare.domain.triage.text;

import org.jspecify.annotations.NullMarked;
