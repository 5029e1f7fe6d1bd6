package org.socialcare.platforms.wechat;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.XmlProblem;
import org.socialcare.platforms.wechatform.Bodies;
import org.socialcare.platforms.wechatform.Message;
import org.socialcare.platforms.wechatform.SafeMode;
import org.socialcare.platforms.wechatform.Secrets;
import org.socialcare.platforms.wechatform.Signature;
import org.socialcare.wire.json.JsonProblem;

import java.time.Instant;

/** Lets in what WeChat sent and nothing else, and opens what is encrypted. */
final class Door {
    private Door() {}

    /** The check when the address is saved: what is signed with our token gets its echo. */
    static Reading greet(Delivery delivery, Credentials credentials) {
        return Signature.isPlainSigned(delivery, Secrets.of(credentials, "token"))
                ? new Reading.Greeting("text/plain", delivery.query("echostr").orElse(""))
                : new Reading.Forged("signature");
    }

    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        boolean encrypted = !Secrets.of(credentials, "encoding_aes_key").isEmpty();
        if (encrypted) {
            return open(delivery, credentials, received);
        }
        if (!Signature.isPlainSigned(delivery, Secrets.of(credentials, "token"))) {
            return new Reading.Forged("signature");
        }
        return understand(delivery.body(), received);
    }

    /**
     * What is encrypted must be found before it can be verified; until then nothing else of the
     * body is looked at. A delivery in clear text would be a way around the key, so there is none.
     */
    private static Reading open(Delivery delivery, Credentials credentials, Instant received) {
        String sealed;
        try {
            sealed = Bodies.read(delivery.body()).textOrEmpty("Encrypt");
        } catch (JsonProblem | XmlProblem unreadable) {
            return new Reading.Forged("nothing encrypted: " + unreadable.getMessage());
        }
        if (sealed.isEmpty()) {
            return new Reading.Forged("nothing encrypted, though the channel has a key");
        }
        if (!Signature.isMessageSigned(delivery, Secrets.of(credentials, "token"), sealed)) {
            return new Reading.Forged("msg_signature");
        }
        String appId = credentials.get("app_id");
        return switch (SafeMode.open(sealed, Secrets.of(credentials, "encoding_aes_key"), appId)) {
            case SafeMode.Opened _ when appId.isEmpty() -> new Reading.Forged("no app_id is set");
            case SafeMode.Opened(var message) -> understand(Digests.bytes(message), received);
            case SafeMode.ForSomebodyElse _ -> new Reading.Forged("for another app_id");
            case SafeMode.Locked(var why) -> new Reading.Garbled(why);
        };
    }

    private static Reading understand(byte[] body, Instant received) {
        try {
            return Events.read(Message.of(Bodies.read(body), received));
        } catch (JsonProblem | XmlProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }
}
