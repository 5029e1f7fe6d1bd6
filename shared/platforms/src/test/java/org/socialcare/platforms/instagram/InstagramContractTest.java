package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.Golden;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.testkit.platform.PlatformContract;

import java.util.List;
import java.util.Map;
import java.util.Set;

class InstagramContractTest extends PlatformContract {
    private final FacebookSigner signer = new FacebookSigner("an app secret");

    @Override
    protected Platform platform() {
        return new Instagram();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(Map.of("app_secret", signer.appSecret()));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("instagram");
    }

    @Override
    protected Delivery sign(byte[] content) {
        return signer.delivery(content);
    }

    @Override
    protected Set<String> proofs() {
        return Set.of("x-hub-signature-256");
    }

    @Override
    protected Cover cover() {
        return Cover.BODY;
    }
}
