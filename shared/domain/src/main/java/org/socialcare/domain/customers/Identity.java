package org.socialcare.domain.customers;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;

/**
 * How one platform account of ours knows a person.
 *
 * @param person the platform's id of the person, never empty
 * @param name as the platform last showed it; may be empty
 * @param linkedAt when it was found to belong to the customer
 */
public record Identity(ChannelId channel, String person, String name, Instant linkedAt) {
    public Identity {
        if (person.isEmpty()) {
            throw new IllegalArgumentException("an identity without the platform's id");
        }
    }

    /** Whether both are the same person on the same account, whatever the name is by now. */
    public boolean isSame(ChannelId otherChannel, String otherPerson) {
        return channel.equals(otherChannel) && person.equals(otherPerson);
    }
}
