/**
 * Reads words by tables of stems that people keep: why something was found can be looked up there.
 */
@NullMarked
package org.socialcare.domain.triage.lexicon;

import org.jspecify.annotations.NullMarked;
