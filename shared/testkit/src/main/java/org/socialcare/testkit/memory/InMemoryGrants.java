package org.socialcare.testkit.memory;

import org.socialcare.domain.access.Access;
import org.socialcare.domain.access.Grant;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepGrants;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Access tokens, shared. */
public final class InMemoryGrants implements KeepGrants {
    private final Map<ChannelId, Grant> grants = new HashMap<>();
    private final Map<ChannelId, Instant> leases = new HashMap<>();
    private final Map<ChannelId, String> rejected = new HashMap<>();
    private final Map<ChannelId, Instant> lost = new HashMap<>();
    private final Set<ChannelId> known = new HashSet<>();

    @Override
    public synchronized Kept kept(ChannelId channel) {
        if (!known.contains(channel)) return Kept.NOTHING;
        var grant = Optional.ofNullable(grants.get(channel));
        return new Kept(
                grant,
                rejected.getOrDefault(channel, ""),
                new Access(
                        grant.map(Grant::expires),
                        grant.flatMap(Grant::refreshExpires),
                        Optional.ofNullable(lost.get(channel))));
    }

    @Override
    public synchronized boolean lease(ChannelId channel, Instant now, Instant until) {
        known.add(channel);
        var held = leases.get(channel);
        if (held != null && now.isBefore(held)) return false;
        leases.put(channel, until);
        return true;
    }

    @Override
    public synchronized void keep(ChannelId channel, Grant grant) {
        known.add(channel);
        grants.put(channel, grant);
        leases.remove(channel);
        lost.remove(channel);
    }

    @Override
    public synchronized void lost(ChannelId channel, String token, Instant since) {
        known.add(channel);
        rejected.put(channel, token);
        lost.putIfAbsent(channel, since);
        leases.remove(channel);
    }

    @Override
    public synchronized void giveUp(ChannelId channel) {
        leases.remove(channel);
    }

    @Override
    public synchronized void found(ChannelId channel) {
        lost.remove(channel);
    }
}
