/**
 * EventBridge in memory: a bus whose rules AWS's own matcher matches, and the queues behind them.
 * Promises no more than the service does: deliveries may be late, repeated and out of order.
 */
@NullMarked
package org.socialcare.simulation.bus;

import org.jspecify.annotations.NullMarked;
