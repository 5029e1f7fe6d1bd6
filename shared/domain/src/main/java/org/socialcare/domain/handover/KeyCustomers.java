package org.socialcare.domain.handover;

import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.customers.CustomerFields;

import java.util.Collections;
import java.util.Set;

/** Which customers matter enough to be handed over by name. */
public final class KeyCustomers {
    /** From so many tickets on somebody is a regular. */
    private static final int REGULAR = 3;

    /** As rules set them and routing heeds them. */
    private static final Set<String> TAGS = Set.of("vip", "influence");

    private KeyCustomers() {}

    /**
     * Whether whoever writes here is one: tagged, of a tier, or a regular, and somebody who can be
     * written to directly.
     */
    public static boolean isOne(Conversation conversation, CustomerFields card) {
        boolean person =
                conversation.thread().kind() == ThreadKey.Kind.DIRECT
                        && !conversation.customer().id().isEmpty();
        if (!person) return false;
        return conversation.tickets() >= REGULAR
                || !card.tier().isBlank()
                || conversation.ticket().filter(KeyCustomers::isTagged).isPresent();
    }

    private static boolean isTagged(Ticket ticket) {
        return !Collections.disjoint(ticket.tags(), TAGS);
    }
}
