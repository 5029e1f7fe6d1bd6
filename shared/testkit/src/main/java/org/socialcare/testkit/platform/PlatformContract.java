package org.socialcare.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What every platform adapter holds, whatever its protocol. One subclass per mode of signing. */
public abstract class PlatformContract {
    protected static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final int MUTATIONS = 400;

    /** How much of a body a platform's signature protects. */
    protected enum Cover {
        /** Every byte. */
        BODY,
        /** What is encrypted inside; the envelope around it says nothing that is believed. */
        SEALED_PART,
        /** Nothing at all. */
        NOTHING
    }

    protected abstract Platform platform();

    protected abstract Credentials credentials();

    protected abstract List<Fixture> fixtures();

    /** A delivery of this content, signed as the platform would. */
    protected abstract Delivery sign(byte[] content);

    /** Names of the headers and query parameters without which nothing is authentic. */
    protected abstract Set<String> proofs();

    protected abstract Cover cover();

    private Reading read(Delivery delivery) {
        return platform().read(delivery, credentials(), RECEIVED);
    }

    @Test
    void every_fixture_is_read_as_it_says_beside_it() {
        assertThat(fixtures()).isNotEmpty();
        for (Fixture fixture : fixtures()) {
            assertThat(Transcript.of(read(sign(fixture.body()))))
                    .as(fixture.name())
                    .isEqualTo(fixture.expected());
        }
    }

    @Test
    void an_event_delivered_again_later_has_the_same_thread_and_id() {
        for (Fixture fixture : fixtures()) {
            Delivery delivery = sign(fixture.body());
            Reading later = platform().read(delivery, credentials(), RECEIVED.plusSeconds(100_000));
            assertThat(identities(later))
                    .as(fixture.name())
                    .isEqualTo(identities(read(delivery)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_flipped_bit_of_what_is_signed_makes_it_forged() {
        assumeTrue(cover() != Cover.NOTHING, "this mode's signature covers no body");
        for (Fixture fixture : fixtures()) {
            Delivery delivery = sign(fixture.body());
            Reading untouched = read(delivery);
            byte[] body = delivery.body();
            for (int bit = 0; bit < body.length * 8; bit++) {
                Reading reading = read(with(delivery, flipped(body, bit)));
                if (cover() == Cover.BODY || !reading.equals(untouched)) {
                    assertThat(reading)
                            .as("%s, bit %d", fixture.name(), bit)
                            .isInstanceOf(Reading.Forged.class);
                }
            }
        }
    }

    @Test
    void a_flipped_bit_of_a_proof_makes_it_forged() {
        Delivery delivery = sign(fixtures().getFirst().body());
        for (String proof : proofs()) {
            String value = delivery.header(proof).or(() -> delivery.query(proof)).orElseThrow();
            byte[] bytes = Signing.utf8(value);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                if (bit % 8 != 7) { // beyond ASCII no header or query would carry it
                    String changed = new String(flipped(bytes, bit), Signing.charset());
                    assertThat(read(with(delivery, proof, changed)))
                            .as("%s, bit %d", proof, bit)
                            .isInstanceOf(Reading.Forged.class);
                }
            }
        }
    }

    @Test
    void without_a_proof_or_a_secret_nothing_is_authentic() {
        Delivery delivery = sign(fixtures().getFirst().body());
        for (String proof : proofs()) {
            assertThat(read(without(delivery, proof))).as(proof).isInstanceOf(Reading.Forged.class);
        }
        Credentials none = new Credentials(Map.of());
        assertThat(platform().read(delivery, none, RECEIVED)).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void other_methods_are_nobodys() {
        Delivery post = sign(fixtures().getFirst().body());
        for (String method : List.of("PUT", "DELETE", "HEAD", "post", "")) {
            Delivery delivery = new Delivery(method, post.query(), post.headers(), post.body());
            assertThat(read(delivery)).as(method).isInstanceOf(Reading.Forged.class);
        }
    }

    @Test
    void a_truncated_delivery_is_refused_or_quarantined() {
        for (Fixture fixture : fixtures()) {
            Delivery delivery = sign(fixture.body());
            byte[] body = delivery.body();
            for (int length = 0; length < body.length; length++) {
                assertThat(read(with(delivery, Arrays.copyOf(body, length))))
                        .as("%s, first %d bytes", fixture.name(), length)
                        .isInstanceOfAny(Reading.Forged.class, Reading.Garbled.class);
            }
        }
    }

    @Test
    void truncated_content_signed_all_the_same_yields_no_event() {
        for (Fixture fixture : fixtures()) {
            for (int length = 0; length < fixture.body().length; length++) {
                assertThat(read(sign(Arrays.copyOf(fixture.body(), length))))
                        .as("%s, first %d bytes", fixture.name(), length)
                        .isInstanceOf(Reading.Garbled.class);
            }
        }
    }

    /** The signature holds, so that whatever is broken reaches every corner of the reader. */
    @Test
    void whatever_is_done_to_content_it_becomes_a_reading_and_never_an_exception() {
        Random random = new Random(20_261_121);
        int events = 0;
        for (Fixture fixture : fixtures()) {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutated = Mutation.of(fixture.body(), random);
                events += identities(read(sign(mutated))).size();
            }
        }
        assertThat(events).as("some mutations must leave events readable").isPositive();
    }

    private static List<String> identities(Reading reading) {
        List<String> identities = new ArrayList<>();
        if (reading instanceof Reading.Events(var events, var _, var _)) {
            for (Inbound event : events) {
                identities.add(event.thread() + " " + event.id());
            }
        }
        return identities;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        return changed;
    }

    private static Delivery with(Delivery delivery, byte[] body) {
        return new Delivery(delivery.method(), delivery.query(), delivery.headers(), body);
    }

    private static Delivery with(Delivery delivery, String proof, String value) {
        Map<String, String> query = new HashMap<>(delivery.query());
        Map<String, String> headers = new HashMap<>(delivery.headers());
        query.computeIfPresent(proof, (_, _) -> value);
        headers.computeIfPresent(proof, (_, _) -> value);
        return new Delivery(delivery.method(), query, headers, delivery.body());
    }

    private static Delivery without(Delivery delivery, String proof) {
        Map<String, String> query = new HashMap<>(delivery.query());
        Map<String, String> headers = new HashMap<>(delivery.headers());
        query.remove(proof);
        headers.remove(proof);
        return new Delivery(delivery.method(), query, headers, delivery.body());
    }
}
