package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;

/** Has all of a channel's histories compared with what was stored. Returns once it is ordered. */
@FunctionalInterface
public interface OrderCheck {
    void order(CheckOrder order);

    /**
     * An order to compare.
     *
     * @param run names the comparison; the same name is the same comparison
     */
    record CheckOrder(ChannelId channel, String run) {}
}
