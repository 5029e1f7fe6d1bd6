package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;

/** The same conversation in another place. */
final class Elsewhere {
    private Elsewhere() {}

    static Conversation as(Conversation was, ChannelId channel, ThreadKey thread, String customer) {
        return new Conversation(
                was.id(),
                channel,
                was.brand(),
                thread,
                was.account(),
                new Person(customer, ""),
                was.version(),
                was.tickets(),
                was.ticket(),
                was.clocks(),
                was.firstAt(),
                was.lastAt(),
                was.preview(),
                was.allowance(),
                was.platformThread(),
                was.platformMessages(),
                was.turns(),
                was.greeted());
    }
}
