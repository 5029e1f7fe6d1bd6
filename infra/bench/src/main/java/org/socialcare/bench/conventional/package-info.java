/**
 * Intake's job for one platform as such functions are usually written: events decoded by
 * reflection, a general JSON library and the SDK's clients as they come. Only measured beside
 * intake.
 */
@NullMarked
package org.socialcare.bench.conventional;

import org.jspecify.annotations.NullMarked;
