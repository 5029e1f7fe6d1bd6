package org.socialcare.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.meta.Envelope;
import org.socialcare.wire.json.JsonReader;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An account's history as tests ask for it. */
final class Past {
    static final Instant SINCE = Instant.parse("2026-11-19T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final Credentials CREDENTIALS = new Credentials(Map.of("ig_id", "500"));
    private static final Pulling PULLING = new InstagramPulling();

    private final Hint hint;

    Past(String what) {
        hint =
                PULLING.history(CREDENTIALS, SINCE, NOW).stream()
                        .filter(it -> it.what().equals(what))
                        .findFirst()
                        .orElseThrow();
    }

    /** The address asked, decoded and without the token. */
    String asked(String cursor) {
        var request = PULLING.ask(hint, cursor, CREDENTIALS, "t");
        assertThat(request.method()).isEqualTo("GET");
        String address =
                URLDecoder.decode(request.address().toString(), StandardCharsets.UTF_8)
                        .replace("&access_token=t", "");
        String home = "https://graph.facebook.com/v24.0/";
        assertThat(address).startsWith(home);
        return address.substring(home.length());
    }

    Pulled answered(int status, String cursor, String body) {
        return PULLING.understand(
                new PlatformResponse(status, Map.of(), body), hint, cursor, CREDENTIALS, NOW);
    }

    Pulled.Page page(String cursor, String body) {
        return (Pulled.Page) answered(200, cursor, body);
    }

    List<Inbound> events(String body) {
        return page("", body).reading().events();
    }

    /** What the webhook would have told, signed or not. */
    static Inbound told(String list, String item) {
        String envelope =
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"500\",\"time\":1763640000,\""
                        + list
                        + "\":["
                        + item
                        + "]}]}";
        Envelope.Single changes = Changes::read;
        var reading = new Envelope(changes, "", NOW).read("instagram", JsonReader.read(envelope));
        return ((Reading.Events) reading).events().getFirst();
    }

    static Content.Said said(Inbound event) {
        return (Content.Said) event.content();
    }
}
