package org.socialcare.fuzz;

import org.socialcare.domain.channel.Reading;

import java.time.Instant;

/**
 * Any content at all, signed or sealed with the right secret: it becomes a sound reading, and the
 * same events whenever it is delivered.
 */
final class SignedCheck implements Check {
    private static final Instant LATER = Mode.RECEIVED.plusSeconds(100_000);

    private final Mode mode;

    SignedCheck(Mode mode) {
        this.mode = mode;
    }

    @Override
    public void check(byte[] content) {
        Cost.bound(content.length, () -> reads(content));
    }

    private void reads(byte[] content) {
        Reading reading = mode.read(mode.signer().sign(content, Mode.RECEIVED));
        Broken.unless(
                !(reading instanceof Reading.Forged) && !(reading instanceof Reading.Greeting),
                () -> "what is signed well is taken for " + reading);
        Sound.check(reading, mode.platform().name());
        Reading again =
                mode.platform().read(mode.signer().sign(content, LATER), mode.credentials(), LATER);
        Broken.unless(
                Sound.identities(again).equals(Sound.identities(reading)),
                () -> "delivered again it is something else: " + reading + " and " + again);
    }
}
