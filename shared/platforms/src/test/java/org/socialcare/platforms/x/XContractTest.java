package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.Golden;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.testkit.platform.PlatformContract;
import org.socialcare.testkit.platform.XSigner;

import java.util.List;
import java.util.Map;
import java.util.Set;

class XContractTest extends PlatformContract {
    private final XSigner signer = new XSigner("a consumer secret");

    @Override
    protected Platform platform() {
        return new X();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(
                Map.of(
                        "consumer_secret",
                        signer.consumerSecret(),
                        "only_account",
                        "1900000000000000001"));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("x");
    }

    @Override
    protected Delivery sign(byte[] content) {
        return signer.delivery(content);
    }

    @Override
    protected Set<String> proofs() {
        return Set.of("x-twitter-webhooks-signature");
    }

    @Override
    protected Cover cover() {
        return Cover.BODY;
    }
}
