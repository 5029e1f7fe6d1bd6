package org.socialcare.fuzz;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.Fixture;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A way in which a platform signs.
 *
 * @param name the platform's, and what is special about the mode
 * @param fixtures the folder of this platform's fixtures
 * @param signer as the platform signs
 * @param stranger the same with secrets that nobody gave out
 * @param proofs names of the headers and parameters without which nothing is authentic
 */
record Mode(
        String name,
        Platform platform,
        Path fixtures,
        Credentials credentials,
        Signer signer,
        Signer stranger,
        Set<String> proofs,
        Cover cover) {
    static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");

    /** A delivery of this content at that time. */
    @FunctionalInterface
    interface Signer {
        Delivery sign(byte[] content, Instant at);
    }

    /** How much of a body the signature protects. */
    enum Cover {
        /** Every byte. */
        BODY,
        /** What is encrypted inside. */
        SEALED_PART,
        /** Nothing at all. */
        NOTHING
    }

    List<Fixture> contents() {
        return Fixture.of(fixtures);
    }

    Reading read(Delivery delivery) {
        return platform.read(delivery, credentials, RECEIVED);
    }
}
