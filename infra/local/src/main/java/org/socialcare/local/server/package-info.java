/**
 * The JDK's HTTP server with one virtual thread per request: used by the AWS endpoint, the runtime
 * API of functions and the site. It knows bytes and headers, nothing of what they mean.
 */
@NullMarked
package org.socialcare.local.server;

import org.jspecify.annotations.NullMarked;
