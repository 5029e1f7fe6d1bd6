package org.socialcare.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.testkit.platform.LinkedInSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class LinkedInTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final LinkedInSigner SIGNER = new LinkedInSigner("secret");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("client_secret", "secret"));
    private static final String COMMENT =
            "{\"notifications\":[{\"notificationId\":%1,\"organizationalEntity\":"
                    + "\"urn:li:organization:1\",\"action\":\"COMMENT\",\"sourcePost\":"
                    + "\"urn:li:activity:7\",\"generatedActivity\":\"%2\","
                    + "\"decoratedGeneratedActivity\":{\"comment\":{\"owner\":\"urn:li:person:a\","
                    + "\"text\":\"Hello\"}}}]}";

    @Test
    void a_comment_told_to_two_administrators_in_either_form_of_its_name_is_one_event() {
        Inbound first = event("1", "urn:li:comment:(activity:7,8)");
        Inbound second = event("2", "urn:li:comment:(urn:li:activity:7,8)");

        assertThat(first).isEqualTo(second);
        assertThat(first.id()).isEqualTo("urn:li:comment:(urn:li:activity:7,8)");
        assertThat(first.thread().key()).isEqualTo("urn:li:activity:7|urn:li:person:a");
    }

    @Test
    void the_header_may_bear_the_prefix_but_what_is_signed_must() {
        byte[] body = utf8("{\"notifications\":[]}");
        String right = SIGNER.delivery(body).header("x-li-signature").orElseThrow();
        // The mistake of several implementations: the bare body, signed.
        String bare =
                new FacebookSigner("secret")
                        .delivery(body)
                        .header("x-hub-signature-256")
                        .orElseThrow()
                        .substring("sha256=".length());

        assertThat(read(signed(body, right))).isInstanceOf(Reading.Events.class);
        assertThat(read(signed(body, "hmacsha256=" + right))).isInstanceOf(Reading.Events.class);
        assertThat(read(signed(body, bare))).isInstanceOf(Reading.Forged.class);
        assertThat(read(signed(body, "hmacsha256=hmacsha256=" + right)))
                .isInstanceOf(Reading.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hmacsha256={\"notifications\":[]}", "<b>", "a b", "{}"})
    void the_challenge_never_signs_what_could_be_a_delivery(String code) {
        assertThat(read(challenge(code))).isInstanceOf(Reading.Forged.class);
        assertThat(read(challenge("a".repeat(101)))).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void the_challenge_is_answered_for_an_application_that_has_a_secret() {
        Delivery named =
                new Delivery(
                        "GET",
                        Map.of("challengeCode", "890e4665-4dfe", "applicationId", "77"),
                        Map.of(),
                        new byte[0]);

        assertThat(read(named)).isEqualTo(read(challenge("890e4665-4dfe")));
        assertThat(read(named)).isInstanceOf(Reading.Greeting.class);
        assertThat(new LinkedIn().read(named, new Credentials(Map.of()), RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void while_the_secret_changes_both_open_the_door() {
        byte[] body = utf8("{\"notifications\":[]}");
        Credentials rotated =
                new Credentials(Map.of("client_secret", "new", "client_secret_previous", "secret"));

        assertThat(new LinkedIn().read(SIGNER.delivery(body), rotated, RECEIVED))
                .isInstanceOf(Reading.Events.class);
        assertThat(new LinkedIn().read(new LinkedInSigner("new").delivery(body), rotated, RECEIVED))
                .isInstanceOf(Reading.Events.class);
        assertThat(
                        new LinkedIn()
                                .read(
                                        new LinkedInSigner("other").delivery(body),
                                        rotated,
                                        RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    /** Comments on no post would all have stood in one thread of their writer's. */
    @Test
    void what_does_not_say_on_what_it_was_done_waits_for_a_person() {
        String bare = COMMENT.replace("\"sourcePost\":\"urn:li:activity:7\",", "");
        String share = bare.replace("COMMENT", "SHARE").replace("%2", "urn:li:share:21");

        for (String body : List.of(bare.replace("%2", "urn:li:activity:8"), share)) {
            var reading = (Reading.Events) read(SIGNER.delivery(utf8(body.replace("%1", "5"))));
            assertThat(reading.events()).isEmpty();
            assertThat(reading.unread()).hasSize(1);
        }
    }

    private static Inbound event(String notification, String comment) {
        String body = COMMENT.replace("%1", notification).replace("%2", comment);
        return ((Reading.Events) read(SIGNER.delivery(utf8(body)))).events().getFirst();
    }

    private static Reading read(Delivery delivery) {
        return new LinkedIn().read(delivery, CREDENTIALS, RECEIVED);
    }

    private static Delivery signed(byte[] body, String signature) {
        return new Delivery("POST", Map.of(), Map.of("x-li-signature", signature), body);
    }

    private static Delivery challenge(String code) {
        return new Delivery("GET", Map.of("challengeCode", code), Map.of(), new byte[0]);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
