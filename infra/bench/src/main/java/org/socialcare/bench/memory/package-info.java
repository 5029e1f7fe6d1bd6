/**
 * The real handlers over AWS in memory, driven by one thread: for what is counted or timed without
 * processes and sockets.
 */
@NullMarked
package org.socialcare.bench.memory;

import org.jspecify.annotations.NullMarked;
