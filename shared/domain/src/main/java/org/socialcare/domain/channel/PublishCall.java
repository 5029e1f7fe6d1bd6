package org.socialcare.domain.channel;

import java.util.List;

/**
 * What a step of a public post is asked for with.
 *
 * @param key our own id of the post on this channel, sent along where the platform takes one
 * @param posting what {@link PostRules#problems} has nothing against
 * @param addresses where the platform can fetch the pictures and videos for a while, in the order
 *     of the posting
 * @param bytes of the file that the step hands over; else none
 */
public record PublishCall(
        String key,
        Posting posting,
        List<String> addresses,
        Binary bytes,
        Credentials credentials,
        String token) {
    public PublishCall {
        addresses = List.copyOf(addresses);
    }

    /** Never printed: addresses and token open doors. */
    @Override
    public String toString() {
        return "post " + key;
    }
}
