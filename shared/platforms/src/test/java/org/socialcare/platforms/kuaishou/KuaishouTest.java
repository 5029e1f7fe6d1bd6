package org.socialcare.platforms.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.Acknowledgement;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.testkit.platform.KuaishouSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

class KuaishouTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final KuaishouSigner SIGNER = new KuaishouSigner("secret");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"message_id\":\"abc\"}|{\"result\":1,\"message_id\":\"abc\"}",
                "{\"message_id\":12345678901234567890}|{\"result\":1,\"message_id\":12345678901234567890}",
                "{\"event\":\"X\"}|{\"result\":1}",
                "not json|{\"result\":1}"
            })
    void every_delivery_taken_gets_its_own_id_back(String body, String answer) {
        assertThat(new Kuaishou().acknowledgement(SIGNER.delivery(utf8(body))))
                .isEqualTo(new Acknowledgement("application/json", answer));
    }

    @Test
    void what_is_guessed_about_messages_is_a_setting_of_the_channel() {
        Credentials set =
                new Credentials(
                        Map.of(
                                "app_secret", "secret",
                                "open_id", "shop",
                                "assumed_message_event", "IM_TEXT",
                                "assumed_from", "sender",
                                "assumed_text", "words"));
        String body =
                "{\"event\":\"IM_TEXT\",\"message_id\":\"d1\",\"data\":{\"sender\":\"fan\","
                        + "\"words\":\"在吗\"}}";

        Inbound event = event(body, set);

        assertThat(event.kind()).isEqualTo("dm.text");
        assertThat(event.thread()).isEqualTo(ThreadKey.direct("fan"));
        assertThat(event.id()).isEqualTo("d1");
        assertThat(event(body, new Credentials(Map.of("app_secret", "secret"))).kind())
                .isEqualTo("event.im_text");
    }

    @Test
    void while_the_secret_changes_both_open_the_door() {
        byte[] body = utf8("{\"event\":\"TEST\",\"message_id\":\"1\"}");
        Credentials rotated =
                new Credentials(Map.of("app_secret", "new", "app_secret_previous", "secret"));

        assertThat(new Kuaishou().read(SIGNER.delivery(body), rotated, RECEIVED))
                .isInstanceOf(Reading.Events.class);
        assertThat(new Kuaishou().read(new KuaishouSigner("new").delivery(body), rotated, RECEIVED))
                .isInstanceOf(Reading.Events.class);
        assertThat(
                        new Kuaishou()
                                .read(
                                        new KuaishouSigner("other").delivery(body),
                                        rotated,
                                        RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void nothing_is_ever_sent() {
        Speech speech = new Kuaishou().speech();
        Credentials none = new Credentials(Map.of());
        for (ThreadKey.Kind kind : ThreadKey.Kind.values()) {
            Outgoing words = new Outgoing("r", kind, "fan", "您好", "", "", true, false);
            assertThat(speech.refusal(words)).isPresent();
            assertThatThrownBy(() -> speech.say(words, none, "t"))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(speech.standingToken(none)).isEmpty();
        assertThat(speech.renewal(none)).isEmpty();
        assertThat(speech.understand(new PlatformResponse(200, Map.of(), "{}")))
                .isInstanceOf(SendResult.Refused.class);
    }

    private static Inbound event(String body, Credentials credentials) {
        Delivery delivery = SIGNER.delivery(utf8(body));
        Reading reading = new Kuaishou().read(delivery, credentials, RECEIVED);
        return ((Reading.Events) reading).events().getFirst();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
