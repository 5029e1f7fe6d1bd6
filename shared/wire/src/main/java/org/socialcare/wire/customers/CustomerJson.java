package org.socialcare.wire.customers;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Identity;
import org.socialcare.domain.triage.Category;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** A customer as JSON. */
public final class CustomerJson {
    private static final int VERSION = 1;

    private CustomerJson() {}

    public static String write(Customer customer) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("id", customer.id())
                        .put("brand", customer.brand())
                        .put("fields", write(customer.fields()))
                        .put(
                                "identities",
                                customer.identities().stream().map(CustomerJson::write).toList())
                        .put(
                                "tickets",
                                customer.tickets().stream().map(CustomerJson::write).toList())
                        .put("firstSeen", customer.firstSeen().toString())
                        .put("lastSeen", customer.lastSeen().toString())
                        .put("version", customer.version())
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static Customer read(String document) {
        Members json = Members.of(JsonReader.read(document), "customer").atVersion(VERSION);
        return new Customer(
                json.text("id"),
                json.text("brand"),
                readFields(json.object("fields")),
                json.objects("identities").stream().map(CustomerJson::readIdentity).toList(),
                json.objects("tickets").stream().map(CustomerJson::readTicket).toList(),
                json.instant("firstSeen"),
                json.instant("lastSeen"),
                json.number("version"));
    }

    private static Json.Obj write(CustomerFields fields) {
        return Json.object()
                .put("name", fields.name())
                .put("contact", fields.contact())
                .put("company", fields.company())
                .put("industry", fields.industry())
                .put("note", fields.note())
                .putUnlessEmpty("tier", fields.tier())
                .build();
    }

    private static CustomerFields readFields(Members json) {
        return new CustomerFields(
                json.text("name"),
                json.text("contact"),
                json.text("company"),
                json.text("industry"),
                json.text("note"),
                json.textOrEmpty("tier"));
    }

    private static Json.Obj write(Identity identity) {
        return Json.object()
                .put("channel", identity.channel().toString())
                .put("person", identity.person())
                .put("name", identity.name())
                .put("linkedAt", identity.linkedAt().toString())
                .build();
    }

    private static Identity readIdentity(Members json) {
        return new Identity(
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.text("person"),
                json.text("name"),
                json.instant("linkedAt"));
    }

    private static Json.Obj write(CustomerTicket ticket) {
        return Json.object()
                .put("conversation", ticket.conversation().text())
                .put("channel", ticket.channel().toString())
                .put("ticket", ticket.ticket())
                .put("category", ticket.category().name())
                .put("openedAt", ticket.openedAt().toString())
                .build();
    }

    private static CustomerTicket readTicket(Members json) {
        return new CustomerTicket(
                json.parsed("conversation", "a conversation's id", ConversationId::new),
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.integer("ticket"),
                json.constant("category", Category.values()),
                json.instant("openedAt"));
    }
}
