/** The edge of a function: events in, answers out, one loop owner per source. No business here. */
@NullMarked
package org.socialcare.aws.lambda;

import org.jspecify.annotations.NullMarked;
