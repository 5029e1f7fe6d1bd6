package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.Golden;
import org.socialcare.testkit.platform.ChannelSigner;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.testkit.platform.PlatformContract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signed with the secret before the present one, as in the middle of a change. */
class SignedContractTest extends PlatformContract {
    private final ChannelSigner signer = new ChannelSigner("the-one-before-of-32-characters!");

    @Override
    protected Platform platform() {
        return new SignedChannel();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(
                Map.of(
                        "secret",
                        "the-next-one-with-32-characters!",
                        "secret_previous",
                        signer.secret()));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("signed");
    }

    @Override
    protected Delivery sign(byte[] content) {
        return signer.delivery(content, RECEIVED);
    }

    @Override
    protected Delivery signAgain(byte[] content, Instant later) {
        return signer.delivery(content, later);
    }

    @Override
    protected Set<String> proofs() {
        return Set.of("x-socialcare-signature", "x-socialcare-timestamp");
    }

    @Override
    protected Cover cover() {
        return Cover.BODY;
    }
}
