package org.socialcare.local.load;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Customer;

import java.util.List;

/**
 * One customer's conversation and what must stand in it, in this order, when all has settled.
 *
 * @param texts unlike any other of the same run
 */
record Talk(DemoChannel channel, Customer customer, List<String> texts) {
    Talk {
        texts = List.copyOf(texts);
    }

    String conversation() {
        return ConversationId.of(
                        new ChannelId(channel.platform(), channel.account()),
                        ThreadKey.direct(customer.id()))
                .toString();
    }
}
