package org.socialcare.platforms.wechat;

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

/** Plaintext mode, whose signature says who sent but not what. */
class WeChatClearContractTest extends PlatformContract {
    private final WeChatSigner signer = new WeChatSigner("token");

    @Override
    protected Platform platform() {
        return new WeChat();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(Map.of("token", signer.token()));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("wechat");
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
