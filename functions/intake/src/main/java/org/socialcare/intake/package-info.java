/**
 * Takes platform deliveries in: authenticates over the raw bytes, hands every event to the inbox
 * queue and only then answers. Never decides what an event means for a ticket.
 */
@NullMarked
package org.socialcare.intake;

import org.jspecify.annotations.NullMarked;
