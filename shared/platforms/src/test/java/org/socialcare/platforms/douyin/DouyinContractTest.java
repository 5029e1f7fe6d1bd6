package org.socialcare.platforms.douyin;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.Golden;
import org.socialcare.testkit.platform.DouyinSigner;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.testkit.platform.PlatformContract;

import java.util.List;
import java.util.Map;
import java.util.Set;

class DouyinContractTest extends PlatformContract {
    private final DouyinSigner signer = new DouyinSigner("a client secret");

    @Override
    protected Platform platform() {
        return new Douyin();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(
                Map.of("client_secret", signer.clientSecret(), "only_account", "open-shop"));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("douyin");
    }

    @Override
    protected Delivery sign(byte[] content) {
        return signer.delivery(content, "delivery-1");
    }

    @Override
    protected Set<String> proofs() {
        return Set.of("x-douyin-signature");
    }

    @Override
    protected Cover cover() {
        return Cover.BODY;
    }
}
