package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.Golden;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.testkit.platform.LinkedInSigner;
import org.socialcare.testkit.platform.PlatformContract;

import java.util.List;
import java.util.Map;
import java.util.Set;

class LinkedInContractTest extends PlatformContract {
    private final LinkedInSigner signer = new LinkedInSigner("a client secret");

    @Override
    protected Platform platform() {
        return new LinkedIn();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(
                Map.of(
                        "client_secret",
                        signer.clientSecret(),
                        "only_account",
                        "urn:li:organization:4400"));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("linkedin");
    }

    @Override
    protected Delivery sign(byte[] content) {
        return signer.delivery(content);
    }

    @Override
    protected Set<String> proofs() {
        return Set.of("x-li-signature");
    }

    @Override
    protected Cover cover() {
        return Cover.BODY;
    }
}
