package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.meta.Times;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the words of mentions, of which the webhook tells only the place. */
final class MentionPulling implements Pulling {
    private static final Duration LATER = Duration.ofMinutes(1);

    @Override
    public PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token) {
        return Graph.get(
                credentials,
                Login.host(credentials),
                credentials.get("ig_id"),
                Mention.of(hint).fields(),
                token);
    }

    @Override
    public Pulled understand(
            PlatformResponse response, Hint hint, Credentials credentials, Instant received) {
        Mention mention = Mention.of(hint);
        Optional<Json> answer = Documents.answered(response.body());
        boolean success = response.status() >= 200 && response.status() < 300;
        if (success && answer.isPresent() && answer.get().get("error").isEmpty()) {
            Json.Obj words = answer.get().obj(mention.member());
            return words.members().isEmpty()
                    ? new Pulled.Refused("the mention is gone or hidden from us")
                    : page(mention, words, hint.at(), credentials.get("ig_id"));
        }
        return failed(Graph.understand(response));
    }

    /** Reading twice does no harm, so what nobody knows is asked again. */
    private static Pulled failed(SendResult failure) {
        return switch (failure) {
            case SendResult.Retry(var reason, var after) -> new Pulled.Retry(reason, after);
            case SendResult.Unknown(var reason) -> new Pulled.Retry(reason, LATER);
            case SendResult.TokenTrouble(var reason) -> new Pulled.TokenTrouble(reason);
            case SendResult.Closed(var reason) -> new Pulled.Refused(reason);
            case SendResult.Refused(var reason) -> new Pulled.Refused(reason);
            case SendResult.Accepted _ -> new Pulled.Refused("no mention in the answer");
        };
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

    /** Which of the histories a token may read, and how far back, nobody has confirmed. */
    @Override
    public List<Hint> history(Credentials credentials, Instant since, Instant now) {
        return List.of();
    }
}
