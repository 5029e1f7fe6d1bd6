package org.socialcare.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A check that finds nothing is worth something only if it finds what is there. */
class ChecksTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root", "../.."));
    private static final Mode FACEBOOK = new Modes(ROOT).all().getFirst();

    @Test
    void a_platform_that_believes_everybody_is_found_out() {
        var check = new ForgedCheck(with(delivery -> new Reading.Events(List.of(), List.of())));

        assertThatThrownBy(() -> check.check(Letter.bytes("POST\n\n{}")))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("an accepted forgery");
    }

    @Test
    void a_platform_that_greets_everybody_is_found_out() {
        var check = new ForgedCheck(with(_ -> new Reading.Greeting("text/plain", "1")));

        assertThatThrownBy(() -> check.check(Letter.bytes("GET\n?hub.challenge=1\n\n")))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("a stranger is greeted");
    }

    @Test
    void what_was_overheard_may_be_delivered_again_but_not_changed() {
        var check = new ForgedCheck(FACEBOOK);
        var genuine = FACEBOOK.signer().sign(FACEBOOK.contents().getFirst().body(), Mode.RECEIVED);
        var careless = new ForgedCheck(with(_ -> FACEBOOK.read(genuine)));
        var changed = new Letter("POST", Map.of(), genuine.headers(), Letter.bytes("{}")).bytes();

        check.check(Letter.of(genuine).bytes());
        careless.check(Letter.of(genuine).bytes());
        check.check(changed);
        assertThatThrownBy(() -> careless.check(changed)).isInstanceOf(Broken.class);
    }

    @Test
    void a_reader_that_throws_or_takes_its_clock_for_an_id_is_found_out() {
        var throwing =
                new SignedCheck(
                        with(
                                _ -> {
                                    throw new IllegalStateException("no such member");
                                }));
        var restless =
                new SignedCheck(
                        new Mode(
                                "x",
                                reading((_, received) -> event(received.toString(), "dm.text")),
                                FACEBOOK.fixtures(),
                                FACEBOOK.credentials(),
                                FACEBOOK.signer(),
                                FACEBOOK.stranger(),
                                FACEBOOK.proofs(),
                                FACEBOOK.cover()));

        assertThatThrownBy(() -> throwing.check(new byte[0]))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> restless.check(new byte[0]))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("delivered again");
    }

    @Test
    void an_event_that_is_none_is_found_out() {
        assertThatThrownBy(() -> Sound.check(event("1", "no name"), "facebook"))
                .hasMessageContaining("a kind that is no name");
        assertThatThrownBy(() -> Sound.check(new Reading.Garbled("x".repeat(301)), "facebook"))
                .hasMessageContaining("a reason at length");
    }

    @Test
    void a_request_that_leads_elsewhere_is_found_out() {
        for (String address :
                List.of(
                        "https://elsewhere.example/a",
                        "http://api.example/a",
                        "https://api.example/a/../b")) {
            assertThatThrownBy(
                            () ->
                                    RequestedCheck.leadsHome(
                                            get("https://api.example/a"), get(address)))
                    .as(address)
                    .isInstanceOf(Broken.class);
        }
    }

    @Test
    void what_costs_more_than_its_size_explains_is_found_out() {
        assertThatThrownBy(() -> Cost.bound(10, () -> assertThat(new byte[8 << 20]).isNotEmpty()))
                .isInstanceOf(Broken.class);
    }

    @Test
    void a_letter_is_read_as_it_was_written() {
        var delivery =
                new Delivery("POST", Map.of("a", "1"), Map.of("b", "2: 3"), Letter.bytes("\n\nc"));
        var back = Letter.read(Letter.of(delivery).bytes()).delivery();

        assertThat(back.query()).isEqualTo(delivery.query());
        assertThat(back.headers()).isEqualTo(delivery.headers());
        assertThat(back.body()).isEqualTo(delivery.body());
        assertThat(Letter.read(new byte[0]).response().status()).isEqualTo(200);
    }

    @Test
    void figures_are_those_of_the_last_line_that_has_some() {
        var lines =
                List.of(
                        "#2\tINITED cov: 10 ft: 11 corp: 2/4Kb exec/s: 0 rss: 200Mb",
                        "#8192\tpulse  cov: 120 ft: 300 corp: 31/4Kb lim: 80 exec/s: 4096",
                        "== end ==");

        assertThat(Figures.of(lines)).isEqualTo(new Figures(8192, 120, 31));
    }

    private static PlatformRequest get(String address) {
        return new PlatformRequest("GET", URI.create(address), Map.of(), "");
    }

    private static Reading event(String id, String kind) {
        return new Reading.Events(
                List.of(
                        new Inbound(
                                ThreadKey.direct("p"),
                                Direction.IN,
                                id,
                                kind,
                                "",
                                "",
                                Mode.RECEIVED,
                                "",
                                "a",
                                new Person("p", ""),
                                Content.Said.text("Hello"))),
                List.of());
    }

    private static Mode with(Function<Delivery, Reading> reader) {
        return new Mode(
                "x",
                reading((delivery, _) -> reader.apply(delivery)),
                FACEBOOK.fixtures(),
                FACEBOOK.credentials(),
                FACEBOOK.signer(),
                FACEBOOK.stranger(),
                FACEBOOK.proofs(),
                FACEBOOK.cover());
    }

    private interface Reader {
        Reading read(Delivery delivery, Instant received);
    }

    private static Platform reading(Reader reader) {
        return new Platform() {
            @Override
            public String name() {
                return "facebook";
            }

            @Override
            public Reading read(Delivery delivery, Credentials credentials, Instant received) {
                return reader.read(delivery, received);
            }

            @Override
            public ReplyRules replyRules() {
                return ReplyRules.of(name());
            }

            @Override
            public Speech speech() {
                return FACEBOOK.platform().speech();
            }
        };
    }
}
