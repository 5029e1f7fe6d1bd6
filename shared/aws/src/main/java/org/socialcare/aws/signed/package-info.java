/**
 * Calls of AWS services without the SDK: keys, signature, one HTTP exchange, a few attempts. For
 * functions that somebody waits for while they wake up; never knows what a call means.
 */
@NullMarked
package org.socialcare.aws.signed;

import org.jspecify.annotations.NullMarked;
