package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Delivery;

import java.util.Map;

/** Signs as the Douyin open platform does. */
public record DouyinSigner(String clientSecret) {
    /**
     * The headers that come with this body.
     *
     * @param messageId the delivery's id, the same when it is sent again
     */
    public Map<String, String> headers(byte[] body, String messageId) {
        return Map.of(
                "content-type",
                "application/json",
                "msg-id",
                messageId,
                "x-douyin-signature",
                Signing.sha1(Signing.utf8(clientSecret), body));
    }

    public Delivery delivery(byte[] body, String messageId) {
        return new Delivery("POST", Map.of(), headers(body, messageId), body);
    }
}
