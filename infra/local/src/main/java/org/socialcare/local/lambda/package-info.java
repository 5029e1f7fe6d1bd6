/**
 * Runs functions as Lambda does: each environment is a JVM of its own under AWS's runtime interface
 * client, fed through the Runtime API. It calls functions and reports what became of the call; it
 * never looks into an event.
 */
@NullMarked
package org.socialcare.local.lambda;

import org.jspecify.annotations.NullMarked;
