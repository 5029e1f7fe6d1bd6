package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.XmlProblem;
import org.socialcare.platforms.wechatform.Bodies;
import org.socialcare.platforms.wechatform.SafeMode;
import org.socialcare.platforms.wechatform.Secrets;
import org.socialcare.platforms.wechatform.Signature;
import org.socialcare.wire.json.JsonProblem;

import java.time.Instant;
import java.util.Optional;

/** Lets in what WeCom sealed for this receiver and nothing else. */
final class Door {
    private Door() {}

    /** The check when the address is saved: the answer is what the echo holds, opened. */
    static Reading greet(Delivery delivery, Credentials credentials) {
        String sealed = delivery.query("echostr").orElse("");
        if (!isSigned(delivery, credentials, sealed)) {
            return new Reading.Forged("msg_signature");
        }
        return switch (open(sealed, credentials)) {
            case SafeMode.Opened(var message) -> new Reading.Greeting("text/plain", message);
            case SafeMode.ForSomebodyElse _ -> new Reading.Forged("for another receiver");
            case SafeMode.Locked(var why) -> new Reading.Garbled(why);
        };
    }

    /** What is encrypted must be found before it can be verified; nothing else is looked at. */
    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        String sealed;
        try {
            sealed = Bodies.read(delivery.body()).textOrEmpty("Encrypt");
        } catch (JsonProblem | XmlProblem unreadable) {
            return new Reading.Forged("nothing encrypted: " + unreadable.getMessage());
        }
        if (!isSigned(delivery, credentials, sealed)) {
            return new Reading.Forged("msg_signature");
        }
        return switch (open(sealed, credentials)) {
            case SafeMode.Opened(var message) -> understand(message, credentials, received);
            case SafeMode.ForSomebodyElse _ -> new Reading.Forged("for another receiver");
            case SafeMode.Locked(var why) -> new Reading.Garbled(why);
        };
    }

    private static boolean isSigned(Delivery delivery, Credentials credentials, String sealed) {
        return !sealed.isEmpty()
                && Signature.isMessageSigned(delivery, Secrets.of(credentials, "token"), sealed);
    }

    private static SafeMode.Outcome open(String sealed, Credentials credentials) {
        Optional<String> receiver = receiver(credentials);
        return receiver.isEmpty()
                ? new SafeMode.ForSomebodyElse()
                : SafeMode.open(
                        sealed, Secrets.of(credentials, "encoding_aes_key"), receiver.get());
    }

    /** Only a receiver that was set as empty is nobody; one that was forgotten fits no delivery. */
    private static Optional<String> receiver(Credentials credentials) {
        return Optional.ofNullable(credentials.values().get("receive_id"))
                .or(() -> Optional.ofNullable(credentials.values().get("corp_id")))
                .filter(id -> !id.isEmpty() || credentials.values().containsKey("receive_id"));
    }

    private static Reading understand(String message, Credentials credentials, Instant received) {
        try {
            return Callback.read(
                    Bodies.read(Digests.bytes(message)), Accounts.of(credentials), received);
        } catch (JsonProblem | XmlProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }
}
