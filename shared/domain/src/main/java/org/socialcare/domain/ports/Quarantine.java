package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Delivery;

import java.time.Instant;

/**
 * Keeps authentic deliveries that could not be read, with their bytes, until they can be replayed.
 */
public interface Quarantine {
    void keep(Quarantined delivery);

    /**
     * @param receipt names this arrival
     * @param where which part of the delivery; empty for all of it
     * @param why what was wrong, without any of its content
     */
    record Quarantined(
            ChannelId channel,
            String receipt,
            Instant at,
            String where,
            String why,
            Delivery delivery) {}
}
