package org.socialcare.pulls;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.testkit.Some;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform made for tests. A page is told in one line: events by comma, then {@code >cursor} if
 * more follows or {@code |cursor} at the end; {@code retry}, {@code token} and {@code gone} are
 * what they say.
 */
final class Pond implements Platform, Pulling, Speech {
    private final List<Hint> history;

    /**
     * @param history what of it can be read
     */
    Pond(List<Hint> history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "pond";
    }

    @Override
    public Optional<Pulling> pulling() {
        return Optional.of(this);
    }

    @Override
    public PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token) {
        return new PlatformRequest(
                "GET",
                URI.create("https://pond.example/" + hint.of()),
                Map.of("cursor", cursor, "key", hint.key(), "token", token),
                "");
    }

    @Override
    public Pulled understand(
            PlatformResponse response,
            Hint hint,
            String cursor,
            Credentials credentials,
            Instant received) {
        String text = response.body();
        return switch (text) {
            case "retry" -> new Pulled.Retry("busy", Duration.ofSeconds(40));
            case "token" -> new Pulled.TokenTrouble("expired");
            case "gone" -> new Pulled.Refused("gone");
            default -> page(text);
        };
    }

    private static Pulled page(String text) {
        boolean more = text.indexOf('>') >= 0;
        int end = more ? text.indexOf('>') : text.indexOf('|');
        List<Inbound> events = new ArrayList<>();
        List<Reading.Unread> unread = new ArrayList<>();
        for (String id : text.substring(0, end).split(",", -1)) {
            if (id.equals("?")) {
                unread.add(new Reading.Unread("list[0]", "nonsense"));
            } else if (!id.isEmpty()) {
                events.add(said(id));
            }
        }
        return new Pulled.Page(new Reading.Events(events, unread), text.substring(end + 1), more);
    }

    static Inbound said(String id) {
        return new Inbound(
                ThreadKey.direct("fish"),
                Direction.IN,
                id,
                "dm.text",
                id,
                "",
                Some.NOW,
                "",
                "olive",
                new Person("fish", "Fish"),
                Content.Said.text("blub " + id));
    }

    @Override
    public List<Hint> history(Credentials credentials, Instant since, Instant now) {
        return List.copyOf(history);
    }

    @Override
    public Speech speech() {
        return this;
    }

    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.of(credentials.get("token")).filter(token -> !token.isEmpty());
    }

    @Override
    public Optional<PlatformRequest> renewal(Credentials credentials) {
        return Optional.of(
                new PlatformRequest(
                        "POST", URI.create("https://pond.example/token"), Map.of(), ""));
    }

    @Override
    public Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        return response.status() == 200
                ? Optional.of(new AccessToken(response.body(), now.plusSeconds(7200)))
                : Optional.empty();
    }

    @Override
    public ReplyRules replyRules() {
        throw new AssertionError("nobody replies here");
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        throw new AssertionError("nobody delivers here");
    }

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        throw new AssertionError("nobody speaks here");
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        throw new AssertionError("nobody speaks here");
    }
}
