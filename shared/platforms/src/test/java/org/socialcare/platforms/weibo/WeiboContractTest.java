package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.Golden;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.testkit.platform.PlatformContract;
import org.socialcare.testkit.platform.WeChatSigner;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weibo only has one mode, whose signature says who sent but not what. */
class WeiboContractTest extends PlatformContract {
    private final WeChatSigner signer = new WeChatSigner("secret");

    @Override
    protected Platform platform() {
        return new Weibo();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(
                Map.of(
                        "app_secret", "the next one",
                        "app_secret_previous", signer.token(),
                        "account_id", "1902538057"));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("weibo");
    }

    @Override
    protected Delivery sign(byte[] content) {
        return signer.delivery(content, "1763371000", "n-1");
    }

    @Override
    protected Set<String> proofs() {
        return Set.of("signature", "timestamp", "nonce");
    }

    @Override
    protected Cover cover() {
        return Cover.NOTHING;
    }
}
