/**
 * Weibo's fan service, played: pushes in JSON without ids, and the reply call with its form, its
 * window and its error codes.
 */
@NullMarked
package org.socialcare.local.simulators.weibo;

import org.jspecify.annotations.NullMarked;
