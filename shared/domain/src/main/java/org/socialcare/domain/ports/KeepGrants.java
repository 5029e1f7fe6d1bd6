package org.socialcare.domain.ports;

import org.socialcare.domain.access.Access;
import org.socialcare.domain.access.Grant;
import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.util.Optional;

/** Shares a channel's access tokens between all that speak for it. */
public interface KeepGrants {
    /** What is kept for a channel; both parts may be absent. */
    Kept kept(ChannelId channel);

    /**
     * Whether the caller, and nobody else until then, may renew the channel's token. Ends by {@link
     * #keep}, {@link #lost} or {@link #giveUp}, or by itself.
     */
    boolean lease(ChannelId channel, Instant now, Instant until);

    /** Keeps a renewed token: access is there again if it was lost. */
    void keep(ChannelId channel, Grant grant);

    /**
     * The platform rejected a token and there is no other.
     *
     * @param rejected the fingerprint of the token
     */
    void lost(ChannelId channel, String rejected, Instant since);

    /** Nothing came of a renewal, which says nothing about the token. */
    void giveUp(ChannelId channel);

    /** Access is there again without a renewal: somebody changed the channel's secret. */
    void found(ChannelId channel);

    /**
     * What is shared about a channel.
     *
     * @param rejected the fingerprint of the token that was rejected last; empty if none
     * @param access the same without secrets
     */
    record Kept(Optional<Grant> grant, String rejected, Access access) {
        public static final Kept NOTHING = new Kept(Optional.empty(), "", Access.UNKNOWN);
    }
}
