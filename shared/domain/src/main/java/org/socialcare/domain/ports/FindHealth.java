package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelHealth;
import org.socialcare.domain.channel.ChannelId;

/** What is known of a channel's health; may be a moment old. */
public interface FindHealth {
    ChannelHealth health(ChannelId channel);
}
