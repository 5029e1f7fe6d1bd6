/**
 * X, played: both families of its webhooks in, its calls for direct messages, posts, hiding and
 * tokens out.
 */
@NullMarked
package org.socialcare.local.simulators.x;

import org.jspecify.annotations.NullMarked;
