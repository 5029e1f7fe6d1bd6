package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.Golden;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.testkit.platform.PlatformContract;
import org.socialcare.testkit.platform.WeChatSafeMode;
import org.socialcare.testkit.platform.WeChatSigner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything is sealed; what surrounds it is not protected and not believed. */
class WeComContractTest extends PlatformContract {
    private final WeChatSafeMode safe =
            new WeChatSafeMode(
                    new WeChatSigner("token"),
                    "kQ3vZt7Lw0Rb5NfYp2Jx8Hc4Gm6Td1Sa9Ue3Ik7Oq5A",
                    "ww00shop");

    @Override
    protected Platform platform() {
        return new WeCom();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials(
                Map.of(
                        "token",
                        "the next one",
                        "token_previous",
                        safe.signer().token(),
                        "encoding_aes_key",
                        "A5qO7kI3eU9aS1dT6mG4cH8xJ2pYfN5bR0wL7tZv3Qk",
                        "encoding_aes_key_previous",
                        safe.encodingAesKey(),
                        "corp_id",
                        safe.appId()));
    }

    @Override
    protected List<Fixture> fixtures() {
        return Golden.of("wecom");
    }

    @Override
    protected Delivery sign(byte[] content) {
        return safe.delivery(
                "ww00shop",
                new String(content, StandardCharsets.UTF_8),
                "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                "1763371000",
                "n-1");
    }

    @Override
    protected Set<String> proofs() {
        return Set.of("msg_signature", "timestamp", "nonce");
    }

    @Override
    protected Cover cover() {
        return Cover.SEALED_PART;
    }
}
