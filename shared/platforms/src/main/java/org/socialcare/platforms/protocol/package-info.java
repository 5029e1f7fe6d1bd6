/**
 * What several platforms' protocols have in common: digests, times, event ids, XML, addresses. It
 * knows no platform by name.
 */
@NullMarked
package org.socialcare.platforms.protocol;

import org.jspecify.annotations.NullMarked;
