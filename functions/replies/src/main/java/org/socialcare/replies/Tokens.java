package org.socialcare.replies;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.Speech.AccessToken;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.CallPlatform.Call;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Access tokens while this function stays warm. A token that a platform rejected is not used again.
 * Not for concurrent use: a function works on one event at a time.
 */
final class Tokens {
    private final CallPlatform http;
    private final InstantSource clock;
    private final Map<ChannelId, AccessToken> fresh = new HashMap<>();
    private final Map<ChannelId, String> rejected = new HashMap<>();

    Tokens(CallPlatform http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    /** A token that may still be good; absent when a person has to grant a new one. */
    Optional<String> current(ChannelId channel, Speech speech, Credentials credentials) {
        var known = fresh.get(channel);
        if (known != null && clock.instant().isBefore(known.expires())) {
            return Optional.of(known.value());
        }
        var standing =
                speech.standingToken(credentials)
                        .filter(token -> !token.equals(rejected.get(channel)));
        return standing.isPresent() ? standing : fetch(channel, speech, credentials);
    }

    /** Sets a rejected token aside and says whether there is another. */
    boolean renew(ChannelId channel, Speech speech, Credentials credentials, String bad) {
        rejected.put(channel, bad);
        fresh.remove(channel);
        return fetch(channel, speech, credentials).isPresent();
    }

    private Optional<String> fetch(ChannelId channel, Speech speech, Credentials credentials) {
        var token =
                speech.renewal(credentials)
                        .map(http::call)
                        .flatMap(
                                call ->
                                        call instanceof Call.Answered(var response)
                                                ? speech.renewed(response, clock.instant())
                                                : Optional.empty())
                        .filter(t -> !t.value().equals(rejected.get(channel)));
        token.ifPresent(t -> fresh.put(channel, t));
        return token.map(AccessToken::value);
    }
}
