package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelHealth;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.ports.FindHealth;
import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.domain.ports.KeepPlaces;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How far histories were read, and what that found. */
public final class InMemoryPlaces implements KeepPlaces, FindHealth {
    private record History(ChannelId channel, String what, String of) {
        static History of(ChannelId channel, Hint hint) {
            return new History(channel, hint.what(), hint.of());
        }
    }

    private final KeepGrants grants;
    private final Map<History, Place> places = new ConcurrentHashMap<>();
    private final Map<History, Check> checks = new ConcurrentHashMap<>();

    /**
     * @param grants what else is known of the channels
     */
    public InMemoryPlaces(KeepGrants grants) {
        this.grants = grants;
    }

    @Override
    public Optional<Place> place(ChannelId channel, Hint hint) {
        return Optional.ofNullable(places.get(History.of(channel, hint)));
    }

    @Override
    public void reached(ChannelId channel, Hint hint, Place place) {
        places.put(History.of(channel, hint), place);
    }

    @Override
    public void found(ChannelId channel, Hint hint, Check check) {
        checks.put(History.of(channel, hint), check);
    }

    @Override
    public ChannelHealth health(ChannelId channel) {
        var access = grants.kept(channel).access();
        var byHistory = new TreeMap<String, Check>();
        checks.forEach(
                (history, check) -> {
                    if (history.channel().equals(channel)) {
                        byHistory.put(history.what() + "#" + history.of(), check);
                    }
                });
        return new ChannelHealth(
                access.expires(),
                access.refreshExpires(),
                access.lostSince(),
                byHistory.values().stream().toList());
    }
}
