/**
 * Trains the model triage reads words with, and judges it on labelled rows. Nothing here runs when
 * a message comes in.
 */
@NullMarked
package org.socialcare.training;

import org.jspecify.annotations.NullMarked;
