/**
 * What AWS does around functions: invokes them, reads queues and streams for them, retries and sets
 * aside. Runs the real handlers; knows nothing of what they do.
 */
@NullMarked
package org.socialcare.simulation.machine;

import org.jspecify.annotations.NullMarked;
