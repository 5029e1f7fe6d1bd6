package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.XmlProblem;
import org.socialcare.platforms.wechatform.Bodies;
import org.socialcare.platforms.wechatform.Message;
import org.socialcare.platforms.wechatform.Secrets;
import org.socialcare.platforms.wechatform.Signature;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;

import java.time.Instant;

/** Lets in what Weibo signed and nothing else, and tells its three forms apart. */
final class Door {
    private static final String SECRET = "app_secret";

    private Door() {}

    /** The check when the address is saved. */
    static Reading greet(Delivery delivery, Credentials credentials) {
        return Signature.isPlainSigned(delivery, Secrets.of(credentials, SECRET))
                ? new Reading.Greeting("text/plain", delivery.query("echostr").orElse(""))
                : new Reading.Forged("signature");
    }

    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        if (!Signature.isPlainSigned(delivery, Secrets.of(credentials, SECRET))) {
            return new Reading.Forged("signature");
        }
        byte[] body = delivery.body();
        try {
            Json json = Bodies.read(body);
            return Bodies.isXml(body)
                    ? XmlForm.read(Message.of(json, received))
                    : json(json, credentials.get("account_id"), received);
        } catch (JsonProblem | XmlProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }

    private static Reading json(Json json, String own, Instant received) {
        Part.Parts parts = new Part.Parts();
        if (StreamItem.isOne(json)) {
            parts.add("text", StreamItem.read(json, own, received));
            return parts.reading();
        }
        Push push = Push.of(json, received);
        if (push.type().isEmpty() || push.sender().isEmpty() || push.receiver().isEmpty()) {
            return new Reading.Garbled("type, sender_id or receiver_id is missing");
        }
        parts.add("type", Pushes.part(push));
        return parts.reading();
    }
}
