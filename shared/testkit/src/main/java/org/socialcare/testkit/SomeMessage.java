package org.socialcare.testkit;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Received;

import java.time.Instant;

/**
 * A message on its way in; every change gives a new one.
 *
 * @param post under which it is a comment; empty if it is a direct message
 */
public record SomeMessage(
        String text,
        String id,
        String customer,
        ChannelId channel,
        Direction direction,
        Instant at,
        String post) {

    static SomeMessage of(String text) {
        return new SomeMessage(
                text,
                Some.unique("mid"),
                Some.unique("customer"),
                Some.channelId(),
                Direction.IN,
                Some.NOW,
                "");
    }

    /** The platform's id of the message, and of the event. */
    public SomeMessage withId(String newId) {
        return new SomeMessage(text, newId, customer, channel, direction, at, post);
    }

    public SomeMessage from(String newCustomer) {
        return new SomeMessage(text, id, newCustomer, channel, direction, at, post);
    }

    public SomeMessage on(ChannelId newChannel) {
        return new SomeMessage(text, id, customer, newChannel, direction, at, post);
    }

    public SomeMessage at(Instant instant) {
        return new SomeMessage(text, id, customer, channel, direction, instant, post);
    }

    /** Said in public, as a comment under this post. */
    public SomeMessage under(String newPost) {
        return new SomeMessage(text, id, customer, channel, direction, at, newPost);
    }

    /** Said by the brand itself in the platform's own app. */
    public SomeMessage asEcho() {
        return new SomeMessage(text, id, customer, channel, Direction.OWN, at, post);
    }

    public Inbound event() {
        return new Inbound(
                post.isEmpty() ? ThreadKey.direct(customer) : ThreadKey.post(post, customer),
                direction,
                id,
                post.isEmpty() ? "dm.text" : "comment.add",
                id,
                "",
                at,
                "",
                "page",
                new Person(customer, "Customer " + customer),
                Content.Said.text(text));
    }

    /** As intake hands it over, at the instant at which it was said. */
    public Received received() {
        return new Received(channel, event(), "receipt-" + id, at);
    }
}
