/**
 * What a function says about itself on standard output: one JSON line each for log, metrics and
 * books. Never message text, names of people, or secrets.
 */
@NullMarked
package org.socialcare.aws.telling;

import org.jspecify.annotations.NullMarked;
