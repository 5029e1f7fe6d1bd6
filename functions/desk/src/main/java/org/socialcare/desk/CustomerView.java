package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.privacy.Masked;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A customer as answers show one. */
final class CustomerView {
    private CustomerView() {}

    static Json name(ChannelId channel, Person person) {
        return Json.object()
                .put("id", Meeting.idOf(channel, person.id()))
                .put("name", Masked.words(person.name()))
                .build();
    }

    /** A line of the list; personal data that names and ids hold is masked there. */
    static Json line(Customer customer, Brand brand) {
        return Json.object()
                .put("id", customer.id())
                .put("name", Masked.words(customer.fields().name()))
                .put("company", Masked.words(customer.fields().company()))
                .put("identities", new Json.Arr(identities(customer, brand, Masked::words)))
                .put("firstSeen", customer.firstSeen().toString())
                .put("lastSeen", customer.lastSeen().toString())
                .build();
    }

    /** Everything, with the tickets in the order given. */
    static Json whole(Customer customer, Brand brand, Iterable<Json> tickets) {
        var fields = customer.fields();
        var items = new ArrayList<Json>();
        tickets.forEach(items::add);
        return Json.object()
                .put("id", customer.id())
                .put(
                        "fields",
                        Json.object()
                                .put("name", fields.name())
                                .put("contact", fields.contact())
                                .put("company", fields.company())
                                .put("industry", fields.industry())
                                .put("note", fields.note())
                                .put("tier", fields.tier())
                                .build())
                .put(
                        "identities",
                        new Json.Arr(identities(customer, brand, UnaryOperator.identity())))
                .put("firstSeen", customer.firstSeen().toString())
                .put("lastSeen", customer.lastSeen().toString())
                .put("conversations", items)
                .put("version", customer.version())
                .build();
    }

    /**
     * A ticket on a customer's card.
     *
     * @param now the conversation as it stands
     */
    static Json ticket(CustomerTicket opened, Optional<Conversation> now, Brand brand) {
        var latest = now.flatMap(Conversation::ticket);
        boolean isLatest = latest.filter(t -> t.number() == opened.ticket()).isPresent();
        return Json.object()
                .put("conversation", opened.conversation().text())
                .put("channel", Shapes.channel(brand, opened.channel()))
                .put("ticket", opened.conversation() + "." + opened.ticket())
                .put("status", isLatest ? Shapes.word(latest.orElseThrow().status()) : "resolved")
                .put("category", Shapes.word(opened.category()))
                .put("openedAt", opened.openedAt().toString())
                .put(
                        "resolvedAt",
                        isLatest
                                ? Shapes.instant(latest.orElseThrow().resolvedAt())
                                : Json.Null.VALUE)
                .build();
    }

    private static List<Json> identities(
            Customer customer, Brand brand, UnaryOperator<String> shown) {
        var identities = new ArrayList<Json>();
        for (var identity : customer.identities()) {
            identities.add(
                    Json.object()
                            .put("channel", Shapes.channel(brand, identity.channel()))
                            .put("id", shown.apply(identity.person()))
                            .put("name", shown.apply(identity.name()))
                            .put("linkedAt", identity.linkedAt().toString())
                            .build());
        }
        return identities;
    }
}
