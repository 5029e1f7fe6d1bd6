package org.socialcare.local.simulators.wecom;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.simulators.wechat.WechatEnvelope;
import org.socialcare.local.simulators.wechat.WechatXml;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Callbacks of WeChat customer service: one for whatever happened, and it says nothing of it. */
public final class WecomDialect implements Dialect {
    private final RandomGenerator random;

    /**
     * @param random draws nonces and salts; shared by threads
     */
    public WecomDialect(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String platform() {
        return "wecom";
    }

    @Override
    public List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        if (acts.stream().noneMatch(KfItems::isTold)) {
            return List.of();
        }
        String callback =
                new WechatXml()
                        .text("ToUserName", credential(channel, "corp_id"))
                        .number("CreateTime", Long.toString(now.getEpochSecond()))
                        .text("MsgType", "event")
                        .text("Event", "kf_msg_or_event")
                        .text("Token", CallbackToken.issued(channel, now))
                        .text("OpenKfId", credential(channel, "open_kfid"))
                        .build();
        return List.of(sign(channel, Body.of(callback), now));
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        byte[] salt = new byte[WechatEnvelope.SALT];
        random.nextBytes(salt);
        String corp = credential(channel, "corp_id");
        String sealed =
                new WechatEnvelope(credential(channel, "encoding_aes_key"), corp)
                        .seal(salt, body.bytes());
        String timestamp = Long.toString(now.getEpochSecond());
        String nonce = Drawn.digits(random, 10);
        String signature =
                Hashes.sha1Sorted(credential(channel, "token"), timestamp, nonce, sealed);
        return new Signed(
                "msg_signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce,
                Map.of("Content-Type", "text/xml"),
                Body.of(
                        new WechatXml()
                                .text("ToUserName", corp)
                                .text("Encrypt", sealed)
                                .text("AgentID", "")
                                .build()));
    }

    private static String credential(DemoChannel channel, String name) {
        return channel.credentials().getOrDefault(name, "");
    }

    @Override
    public boolean tellsWords() {
        return false;
    }

    @Override
    public boolean tellsComments() {
        return false;
    }

    @Override
    public String messageId(RandomGenerator random) {
        return Drawn.word(random, 32);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return "wm" + Drawn.word(random, 30);
    }

    /** Nothing is public here; the shape is that of a moment's id. */
    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return "mom" + Drawn.word(random, 20);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return post + "-" + Drawn.digits(random, 8);
    }

    @Override
    public RetryPlan retries() {
        return RetryPlan.TWICE_MORE;
    }
}
