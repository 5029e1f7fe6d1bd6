/**
 * SQS in memory: standard and FIFO queues with visibility, delay, de-duplication and redrive.
 * Whatever is not modelled is refused.
 */
@NullMarked
package org.socialcare.simulation.queue;

import org.jspecify.annotations.NullMarked;
