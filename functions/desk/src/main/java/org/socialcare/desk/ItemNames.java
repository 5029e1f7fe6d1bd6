package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.privacy.Masked;
import org.socialcare.domain.settings.Brand;

import java.util.Map;
import java.util.Optional;

/** What people call the things that are handed over, as far as reading that is cheap. */
final class ItemNames {
    /** Of more items no names are read; they come up as others are settled. */
    private static final int MOST = 100;

    private final Brand brand;
    private final FindConversation conversations;
    private int read;

    ItemNames(Brand brand, FindConversation conversations) {
        this.brand = brand;
        this.conversations = conversations;
    }

    /**
     * A name without personal data; absent where none is looked up.
     *
     * @param cards of tickets that were read already, by their refs
     */
    Optional<String> of(HandoverItem item, Map<String, TicketCard> cards) {
        if (item.kind().equals(ItemKind.CHANNEL) || item.kind().equals(ItemKind.CONTACTS)) {
            return Optional.of(channel(item.ref()));
        }
        if (item.kind().equals(ItemKind.STANDS_IN)) {
            int dot = item.ref().lastIndexOf('.');
            var agent = dot < 0 ? item.ref() : item.ref().substring(0, dot);
            return Optional.of(Shapes.agentName(brand, agent) + ", " + item.about());
        }
        var card = Optional.ofNullable(cards.get(item.ref()));
        if (card.isPresent()) {
            return card.map(known -> Masked.words(known.customer().name()));
        }
        var conversation = conversation(item);
        if (conversation.isEmpty()) {
            return Optional.of(item.about()).filter(words -> !words.isEmpty());
        }
        return item.isSettled() || ++read > MOST
                ? Optional.empty()
                : conversation
                        .flatMap(conversations::find)
                        .map(Conversation::customer)
                        .map(person -> Masked.words(person.name()));
    }

    /** Where it can be looked at. */
    static Optional<ConversationId> conversation(HandoverItem item) {
        if (item.kind().equals(ItemKind.TICKET)) {
            return Optional.of(TicketTransfer.conversationOf(item.ref()));
        }
        if (item.kind().equals(ItemKind.CUSTOMER)) {
            return Optional.of(new ConversationId(item.ref()));
        }
        return item.kind().equals(ItemKind.APPROVAL) && !item.about().isEmpty()
                ? Optional.of(new ConversationId(item.about()))
                : Optional.empty();
    }

    private String channel(String ref) {
        return brand.channels().stream()
                .filter(channel -> channel.id().toString().equals(ref))
                .map(channel -> channel.name() + ", " + channel.id().platform())
                .findFirst()
                .orElse(ref);
    }
}
