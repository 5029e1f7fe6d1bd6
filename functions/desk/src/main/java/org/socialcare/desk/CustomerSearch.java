package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.handover.Found;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.handover.KeyCustomers;
import org.socialcare.domain.handover.Looking;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.settings.Brand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Searches the tickets of the last days for customers who matter and whom the leaver has answered,
 * some days with every call: each reads no more than fits well into the time a call has.
 */
final class CustomerSearch {
    private static final int MOST_READS = 100;

    private final ReadTicketFacts facts;
    private final FindConversation conversations;
    private final FindCustomer customers;

    CustomerSearch(ReadTicketFacts facts, FindConversation conversations, FindCustomer customers) {
        this.facts = facts;
        this.conversations = conversations;
        this.customers = customers;
    }

    /** The handover with what further days have brought; today is searched with every call. */
    Handover further(Handover handover, Brand brand, LocalDate today) {
        var stretch = new Stretch(handover);
        var day = handover.nextSearch(brand.zone());
        var done = handover.searched();
        while (day.isBefore(today) && stretch.reads < MOST_READS) {
            stretch.day(brand, day);
            done = Optional.of(day);
            day = day.plusDays(1);
        }
        if (!day.isBefore(today)) {
            stretch.day(brand, today);
        }
        var found = Looking.adding(handover, stretch.found);
        return done.map(found::searchedTo).orElse(found);
    }

    /** What one call finds. */
    private final class Stretch {
        private final String leaver;
        private final Set<String> known = new HashSet<>();
        private final List<Found> found = new ArrayList<>();
        private int reads;

        private Stretch(Handover handover) {
            leaver = handover.leaver();
            for (var item : handover.items()) {
                if (item.kind().equals(ItemKind.CUSTOMER)) {
                    known.add(item.ref());
                    known.add(item.about());
                }
            }
        }

        private void day(Brand brand, LocalDate day) {
            Set<String> answered = new TreeSet<>();
            for (int part = 0; part < TicketFact.SHARDS; part++) {
                reads++;
                for (var fact : facts.ofDay(brand.id(), day, part)) {
                    if (fact.what() instanceof What.Replied(_, var agent) && agent.equals(leaver)) {
                        answered.add(fact.conversation().text());
                    }
                }
            }
            for (var id : answered) {
                if (known.add(id)) {
                    reads += 2;
                    conversations
                            .find(new ConversationId(id))
                            .filter(it -> it.brand().equals(brand.id()))
                            .ifPresent(this::look);
                }
            }
        }

        /** A person with several accounts is one customer, found where the leaver wrote first. */
        private void look(Conversation conversation) {
            var person = conversation.customer().id();
            if (person.isEmpty()) {
                return;
            }
            var customer = customers.withIdentity(conversation.channel(), person);
            var card = customers.card(conversation.channel(), person);
            var about = customer.map(it -> it.id()).orElse("");
            boolean again = !about.isEmpty() && known.contains(about);
            if (!again && KeyCustomers.isOne(conversation, card)) {
                known.add(about);
                found.add(new Found(ItemKind.CUSTOMER, conversation.id().text(), about));
            }
        }
    }
}
