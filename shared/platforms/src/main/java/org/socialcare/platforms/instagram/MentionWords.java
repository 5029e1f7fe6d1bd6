package org.socialcare.platforms.instagram;

import static org.socialcare.platforms.protocol.Addresses.encode;
import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.meta.Times;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;

/** The words of mentions, of which the webhook tells only the place. */
final class MentionWords implements Inquiry {
    @Override
    public PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token) {
        String fields = "fields=" + encode(Mention.of(hint).fields());
        return Login.read(credentials, step(credentials.get("ig_id")), fields, token);
    }

    @Override
    public Pulled read(
            Json answer, Hint hint, String cursor, Credentials credentials, Instant received) {
        Mention mention = Mention.of(hint);
        Json.Obj words = answer.obj(mention.member());
        return words.members().isEmpty()
                ? new Pulled.Refused("the mention is gone or hidden from us")
                : page(mention, words, hint.at(), credentials.get("ig_id"));
    }

    private static Pulled page(Mention mention, Json words, Instant told, String account) {
        String text = words.text("text").orElse(words.textOrEmpty("caption"));
        Inbound event =
                new Inbound(
                        mention.thread(),
                        Direction.IN,
                        EventId.of(mention.target()),
                        mention.kind(),
                        mention.target(),
                        mention.platformThread(),
                        Times.of(words, "timestamp").orElse(told),
                        "",
                        account,
                        new Person("", words.textOrEmpty("username")),
                        Content.Said.text(text));
        return new Pulled.Page(new Reading.Events(List.of(event), List.of()), "", false);
    }
}
