package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.privacy.Masked;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a successor gets, most urgent first, and why each of it matters. */
final class HandoverDigest {
    /** Of each list, so that it can be read at once. */
    private static final int MOST = 100;

    private final FindConversation conversations;
    private final FindCustomer customers;

    HandoverDigest(FindConversation conversations, FindCustomer customers) {
        this.conversations = conversations;
        this.customers = customers;
    }

    Json of(Handover handover, String successor, Brand brand, HandoverView view) {
        var tickets = new ArrayList<Ticket>();
        var keys = new ArrayList<Json>();
        var others = new ArrayList<Json>();
        int left = 0;
        for (var item : handover.items()) {
            if (!item.isFor(successor) || item.state() == HandoverItem.State.GONE) {
                continue;
            }
            if (tickets.size() + keys.size() + others.size() >= 2 * MOST) {
                left++;
            } else if (item.kind().equals(ItemKind.TICKET)) {
                ticket(item).ifPresent(tickets::add);
            } else if (item.kind().equals(ItemKind.CUSTOMER)) {
                keys.add(customer(handover, item, brand, view));
            } else {
                others.add(other(item, brand));
            }
        }
        tickets.sort(Comparator.comparing(each -> each.card().sortKey()));
        List<Json> rows = new ArrayList<>();
        tickets.forEach(
                each ->
                        rows.add(
                                HandoverView.members(each.item(), brand)
                                        .put("card", CardView.of(each.card(), brand))
                                        .build()));
        return HandoverView.summary(handover, brand)
                .put("tickets", rows)
                .put("customers", keys)
                .put("others", others)
                .put("more", left)
                .build();
    }

    /** A ticket with its card as it is now. */
    private record Ticket(HandoverItem item, TicketCard card) {}

    /** One that is resolved has left the list that it would be in. */
    private Optional<Ticket> ticket(HandoverItem item) {
        return conversations
                .find(TicketTransfer.conversationOf(item.ref()))
                .flatMap(TicketCard::ofLatest)
                .filter(card -> CardView.ticketId(card).equals(item.ref()))
                .map(card -> new Ticket(item, card));
    }

    private Json customer(Handover handover, HandoverItem item, Brand brand, HandoverView view) {
        var json =
                HandoverView.members(item, brand)
                        .put("conversation", item.ref())
                        .put("introduction", view.introduction(handover, item));
        ItemNames.conversation(item)
                .flatMap(conversations::find)
                .ifPresent(
                        found -> {
                            var card = card(found);
                            json.put("name", Masked.words(found.customer().name()))
                                    .put("channel", Shapes.channel(brand, found.channel()))
                                    .put("company", Masked.words(card.company()))
                                    .put("tier", card.tier())
                                    .put("tags", SettingView.sorted(tags(found)))
                                    .put("tickets", found.tickets())
                                    .put("preview", found.preview())
                                    .put("lastAt", found.lastAt().toString());
                        });
        return json.build();
    }

    private CustomerFields card(Conversation conversation) {
        return customers.card(conversation.channel(), conversation.customer().id());
    }

    private static List<String> tags(Conversation conversation) {
        return conversation.ticket().map(it -> List.copyOf(it.tags())).orElse(List.of());
    }

    private Json other(HandoverItem item, Brand brand) {
        var json = HandoverView.members(item, brand);
        ItemNames.conversation(item).ifPresent(id -> json.put("conversation", id.text()));
        var names = new ItemNames(brand, conversations);
        return json.put("about", names.of(item, Map.of()).orElse("")).build();
    }
}
