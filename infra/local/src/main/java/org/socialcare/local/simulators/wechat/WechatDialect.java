package org.socialcare.local.simulators.wechat;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Webhooks of a WeChat Official Account, one event in each: in plaintext, or in the AES envelope
 * when the channel has an {@code encoding_aes_key}.
 */
public final class WechatDialect implements Dialect {
    private final RandomGenerator random;

    /**
     * @param random draws nonces and salts; shared by threads
     */
    public WechatDialect(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String platform() {
        return "wechat";
    }

    @Override
    public List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        String account = channel.credential("account_id");
        List<Signed> deliveries = new ArrayList<>();
        for (Act act : acts) {
            word(account, act)
                    .map(xml -> seal(channel, Body.of(xml), act.who().id(), now))
                    .ifPresent(deliveries::add);
        }
        return deliveries;
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        return seal(channel, body, "", now);
    }

    private Optional<String> word(String account, Act act) {
        WechatXml xml =
                new WechatXml()
                        .text("ToUserName", account)
                        .text("FromUserName", act.who().id())
                        .number("CreateTime", Long.toString(act.at().getEpochSecond()));
        return switch (act) {
            case Act.Wrote said ->
                    Optional.of(
                            xml.text("MsgType", "text")
                                    .text("Content", said.text())
                                    .number("MsgId", said.id())
                                    .build());
            case Act.Showed shown ->
                    Optional.of(
                            xml.text("MsgType", "image")
                                    .text("PicUrl", shown.picture())
                                    .text("MediaId", "media-" + shown.id())
                                    .number("MsgId", shown.id())
                                    .build());
            case Act.Tapped tapped ->
                    Optional.of(
                            xml.text("MsgType", "event")
                                    .text("Event", "CLICK")
                                    .text("EventKey", tapped.payload())
                                    .build());
            case Act.Followed _ ->
                    Optional.of(
                            xml.text("MsgType", "event")
                                    .text("Event", "subscribe")
                                    .text("EventKey", "")
                                    .build());
            case Act.Commented _,
                    Act.Edited _,
                    Act.TookBack _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Echoed _,
                    Act.Answered _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    private Signed seal(DemoChannel channel, Body message, String openId, Instant now) {
        Map<String, String> credentials = channel.credentials();
        String token = credentials.getOrDefault("token", "");
        String timestamp = Long.toString(now.getEpochSecond());
        String nonce = Drawn.digits(random, 10);
        StringBuilder query = new StringBuilder(160);
        query.append("signature=").append(Hashes.sha1Sorted(token, timestamp, nonce));
        query.append("&timestamp=").append(timestamp).append("&nonce=").append(nonce);
        if (!openId.isEmpty()) {
            query.append("&openid=").append(URLEncoder.encode(openId, StandardCharsets.UTF_8));
        }
        boolean json = startsWithBrace(message);
        String aesKey = credentials.getOrDefault("encoding_aes_key", "");
        Body body = message;
        if (!aesKey.isEmpty()) {
            byte[] salt = new byte[WechatEnvelope.SALT];
            random.nextBytes(salt);
            String sealed =
                    new WechatEnvelope(aesKey, credentials.getOrDefault("app_id", ""))
                            .seal(salt, message.bytes());
            query.append("&encrypt_type=aes&msg_signature=");
            query.append(Hashes.sha1Sorted(token, timestamp, nonce, sealed));
            body = envelope(json, credentials.getOrDefault("account_id", ""), sealed);
        }
        return new Signed(
                query.toString(),
                Map.of("Content-Type", json ? "application/json" : "text/xml"),
                body);
    }

    private static Body envelope(boolean json, String account, String sealed) {
        return Body.of(
                json
                        ? JsonWriter.write(
                                Json.object()
                                        .put("ToUserName", account)
                                        .put("Encrypt", sealed)
                                        .build())
                        : new WechatXml()
                                .text("ToUserName", account)
                                .text("Encrypt", sealed)
                                .build());
    }

    private static boolean startsWithBrace(Body body) {
        for (byte next : body.bytes()) {
            if (next == '{') return true;
            if (next == '<') return false;
        }
        return false;
    }

    @Override
    public boolean tellsComments() {
        return false;
    }

    @Override
    public String messageId(RandomGenerator random) {
        return Drawn.digits(random, 17);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return "o" + Drawn.word(random, 27);
    }

    /** Posts of an account are not told about; the shape is that of an article's id. */
    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return Drawn.digits(random, 10);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return post + "_" + Drawn.digits(random, 8);
    }

    @Override
    public RetryPlan retries() {
        return RetryPlan.TWICE_MORE;
    }
}
