package org.socialcare.wire.facts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.wire.conversation.MeasuredJson;
import org.socialcare.wire.conversation.PersonJson;
import org.socialcare.wire.conversation.TicketJson;
import org.socialcare.wire.conversation.UnderstandingJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Optional;

/**
 * One fact as it travels on the bus. The accessors read the detail of a conversation's fact and
 * throw {@link org.socialcare.wire.shape.ShapeProblem} where it is not one.
 *
 * @param type the fact's name, which is the bus's detail-type
 * @param id the same whenever the same fact is published again; at most 160 characters
 * @param detail what rules match and readers read
 */
public record Fact(String type, String id, Json.Obj detail) {
    /** The brand it concerns. */
    public String brand() {
        return members().text("brand");
    }

    public ChannelId channel() {
        return members().parsed("channel", "platform/account", ChannelId::parse);
    }

    public ConversationId conversation() {
        return members().parsed("conversation", "a conversation's id", ConversationId::new);
    }

    /** The id of the entry it was made of. */
    public String entry() {
        return members().object("entry").text("id");
    }

    /** When it happened. */
    public Instant at() {
        return members().object("entry").instant("at");
    }

    /** The conversation's version that the entry made. */
    public long version() {
        return members().number("version");
    }

    /** The latest ticket, right after it happened. */
    public Optional<Ticket> ticket() {
        return members().maybeObject("ticket").map(TicketJson::read);
    }

    /** What it did to the measuring of that ticket. */
    public Optional<Measured> measured() {
        return MeasuredJson.read(members());
    }

    /** When the next clock warns or falls due. */
    public Optional<Instant> nextDue() {
        return members().maybeInstant("nextDue");
    }

    /** What was made of the message; only where the fact is a customer's message. */
    public Optional<Understanding> understanding() {
        return members()
                .maybeObject("message")
                .flatMap(message -> message.maybeObject("understanding"))
                .map(UnderstandingJson::read);
    }

    /** The public post a message was said under; only where it was. */
    public Optional<String> post() {
        return members().maybeObject("message").flatMap(message -> message.maybeText("post"));
    }

    /** The person concerned; only where the fact came from a platform. */
    public Optional<Person> customer() {
        return members()
                .maybeObject("message")
                .flatMap(message -> message.maybeObject("customer"))
                .map(PersonJson::read);
    }

    /** The detail as the bus takes it. */
    public String text() {
        return JsonWriter.write(detail);
    }

    /** The detail for strict reading. */
    public Members members() {
        return Members.of(detail, type);
    }
}
