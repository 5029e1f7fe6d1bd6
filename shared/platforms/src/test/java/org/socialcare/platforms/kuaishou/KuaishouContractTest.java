package org.socialcare.platforms.kuaishou;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.Golden;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.testkit.platform.KuaishouSigner;
import org.socialcare.testkit.platform.PlatformContract;

import java.util.List;
import java.util.Map;
import java.util.Set;

class KuaishouContractTest extends PlatformContract {
    private final KuaishouSigner signer = new KuaishouSigner("an app secret");

    @Override
    protected Platform platform() {
        return new Kuaishou();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(Map.of("app_secret", signer.appSecret(), "only_account", "ks-shop"));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("kuaishou");
    }

    @Override
    protected Delivery sign(byte[] content) {
        return signer.delivery(content);
    }

    @Override
    protected Set<String> proofs() {
        return Set.of("kwaisign");
    }

    @Override
    protected Cover cover() {
        return Cover.BODY;
    }
}
