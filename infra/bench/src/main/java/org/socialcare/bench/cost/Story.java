package org.socialcare.bench.cost;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Customer;

import java.util.List;

/** One customer's conversation from the first word to the last answer, beat by beat. */
record Story(DemoChannel channel, Customer customer, boolean late, List<Beat> beats) {
    Story {
        beats = List.copyOf(beats);
    }

    /** What the customer sends without waiting, and what the brand does then. */
    record Beat(List<Says> says, Brand brand) {
        Beat {
            says = List.copyOf(says);
        }
    }

    /**
     * One message.
     *
     * @param twice whether the platform delivers it again
     */
    record Says(Kind kind, String text, boolean twice) {}

    enum Kind {
        TEXT,
        PICTURE,
        COMMENT
    }

    enum Brand {
        NOTHING,
        /** Somebody answers at the desk. */
        REPLIES,
        /** Somebody answers and closes the ticket. */
        RESOLVES,
        /** Somebody answers in the platform's own app, which repeats it to us. */
        ANSWERS_ELSEWHERE
    }

    /** The direct conversation. */
    String conversation() {
        return ConversationId.of(
                        new ChannelId(channel.platform(), channel.account()),
                        ThreadKey.direct(customer.id()))
                .text();
    }
}
