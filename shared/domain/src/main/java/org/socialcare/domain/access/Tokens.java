package org.socialcare.domain.access;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.Speech.AccessToken;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.ports.KeepGrants;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Access tokens, renewed before they end by one caller at a time, whatever number of functions
 * speaks for a channel. A token the platform rejected is not used again. Not for concurrent use: a
 * function works on one event at a time.
 */
public final class Tokens {
    /** Whoever has just granted access anew wants to see what waits go out. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(15);

    /** A person has to grant access; looking now and then keeps the order meanwhile. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int PART_OF_THE_TIME = 10;

    /** Somebody else is renewing, which takes one call. */
    private static final Duration OTHERS_TURN = Duration.ofSeconds(3);

    /** Longer than a call to a platform may take. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration WEAKNESS = Duration.ofSeconds(20);
    private static final String REFRESH = "refresh_token";

    private final CallPlatform http;
    private final KeepGrants grants;
    private final InstantSource clock;
    private final Map<ChannelId, Grant> warm = new HashMap<>();
    private final Map<ChannelId, String> rejected = new HashMap<>();

    /** What this one fetched itself, the latest of each channel. */
    private final Map<ChannelId, String> fetched = new HashMap<>();

    /** The standing token with which the grants were last looked at: another one is news. */
    private final Map<ChannelId, String> looked = new HashMap<>();

    public Tokens(CallPlatform http, KeepGrants grants, InstantSource clock) {
        this.http = http;
        this.grants = grants;
        this.clock = clock;
    }

    /** What there is to show to the platform. */
    public sealed interface Token {
        /** A token that may still be good. */
        record Ready(String value) implements Token {
            @Override
            public String toString() {
                return "Ready";
            }
        }

        /** Somebody is fetching one, or the platform had a moment of weakness. */
        record Soon(Duration pause) implements Token {}

        /** There is none until a person grants access anew; looking now and then makes sense. */
        record Lost(Duration pause) implements Token {}
    }

    /** The channel's token, renewed first where it is about to end. */
    public Token current(ChannelId channel, Speech speech, Credentials credentials) {
        return current(channel, speech, credentials, true);
    }

    /**
     * The same for what is not worth knocking for: where access is known to be lost, nobody is
     * asked for it again.
     */
    public Token inPassing(ChannelId channel, Speech speech, Credentials credentials) {
        return current(channel, speech, credentials, false);
    }

    private Token current(
            ChannelId channel, Speech speech, Credentials credentials, boolean knocking) {
        Instant now = clock.instant();
        Grant known = warm.get(channel);
        if (known != null && known.isGood(now) && !known.isOld(now)) {
            return new Token.Ready(known.token());
        }
        var standing = speech.standingToken(credentials);
        boolean heardOf = known == null && rejected.containsKey(channel);
        if (heardOf
                && standing.isPresent()
                && standing.get().equals(looked.get(channel))
                && !isRejected(channel, standing.get())) {
            return new Token.Ready(standing.get());
        }
        standing.ifPresent(token -> looked.put(channel, token));
        var kept = grants.kept(channel);
        rejected.put(channel, kept.rejected());
        var shared = kept.grant().filter(grant -> descends(grant, credentials));
        if (shared.isPresent() && shared.get().isGood(now) && !isRejected(channel, shared.get())) {
            warm.put(channel, shared.get());
            return shared.get().isOld(now)
                    ? renewedOr(shared.get(), channel, speech, credentials)
                    : new Token.Ready(shared.get().token());
        }
        if (standing.isPresent() && !isRejected(channel, standing.get())) {
            if (kept.access().lostSince().isPresent()) {
                grants.found(channel);
            }
            return new Token.Ready(standing.get());
        }
        var lostSince = kept.access().lostSince();
        if (lostSince.isPresent() && !knocking) {
            return new Token.Lost(pause(Duration.between(lostSince.get(), now)));
        }
        return fetch(channel, speech, credentials, shared, lostSince);
    }

    /** Sets a rejected token aside; another one, if there is one. */
    public Token instead(ChannelId channel, Speech speech, Credentials credentials, String bad) {
        warm.remove(channel);
        var kept = grants.kept(channel);
        var shared = kept.grant().filter(grant -> descends(grant, credentials));
        if (shared.isPresent()
                && shared.get().isGood(clock.instant())
                && !shared.get().token().equals(bad)
                && !Fingerprint.of(shared.get().token()).equals(kept.rejected())) {
            warm.put(channel, shared.get());
            return new Token.Ready(shared.get().token());
        }
        rejected.put(channel, Fingerprint.of(bad));
        return fetch(channel, speech, credentials, shared, kept.access().lostSince());
    }

    /**
     * Another one was rejected too: it is not asked for in a loop, but when it is looked at again.
     */
    public void reject(ChannelId channel, String bad) {
        warm.remove(channel);
        rejected.put(channel, Fingerprint.of(bad));
        grants.lost(channel, Fingerprint.of(bad), clock.instant());
    }

    private Token renewedOr(Grant old, ChannelId channel, Speech speech, Credentials credentials) {
        var none = Optional.<Instant>empty();
        return fetch(channel, speech, credentials, Optional.of(old), none)
                        instanceof Token.Ready fresh
                ? fresh
                : new Token.Ready(old.token());
    }

    private Token fetch(
            ChannelId channel,
            Speech speech,
            Credentials credentials,
            Optional<Grant> before,
            Optional<Instant> lostSince) {
        String refresh = before.map(Grant::refresh).orElse("");
        var shown = refresh.isEmpty() ? credentials : credentials.with(REFRESH, refresh);
        var request = speech.renewal(shown);
        Instant now = clock.instant();
        if (request.isEmpty()) {
            return lost(channel, lostSince, now);
        }
        if (!grants.lease(channel, now, now.plus(LEASE))) {
            return new Token.Soon(OTHERS_TURN);
        }
        var overtaken = overtaken(channel, credentials, before, now);
        if (overtaken.isPresent()) {
            grants.giveUp(channel);
            warm.put(channel, overtaken.get());
            return new Token.Ready(overtaken.get().token());
        }
        if (!(http.call(request.get()) instanceof Call.Answered(var response))
                || response.status() >= 500
                || response.status() == 429) {
            grants.giveUp(channel);
            return new Token.Soon(WEAKNESS);
        }
        Optional<AccessToken> issued = speech.renewed(response, clock.instant());
        if (issued.isEmpty() || isRejected(channel, issued.get().value())) {
            return lost(channel, lostSince, now);
        }
        var grant =
                Grant.of(
                        issued.get(),
                        clock.instant(),
                        refresh,
                        Fingerprint.of(credentials.get(REFRESH)));
        grants.keep(channel, grant);
        warm.put(channel, grant);
        fetched.put(channel, grant.token());
        return new Token.Ready(grant.token());
    }

    /**
     * What somebody else kept between the look at the grants and the lease: many a refresh token
     * serves once, and showing it again would look like access lost.
     */
    private Optional<Grant> overtaken(
            ChannelId channel, Credentials credentials, Optional<Grant> before, Instant now) {
        return grants.kept(channel)
                .grant()
                .filter(grant -> descends(grant, credentials))
                .filter(grant -> !Optional.of(grant).equals(before))
                .filter(grant -> grant.isGood(now) && !isRejected(channel, grant));
    }

    /**
     * Whether that token was fetched here, and not by somebody else before: if it is rejected in
     * the same turn, another one will be too.
     */
    public boolean isOwn(ChannelId channel, String token) {
        return token.equals(fetched.get(channel));
    }

    /**
     * Told to all. What was heard of the channel is forgotten, so that whoever looks the next time
     * sees that access is lost, and says so when it no longer is.
     */
    private Token lost(ChannelId channel, Optional<Instant> since, Instant now) {
        grants.lost(channel, rejected.getOrDefault(channel, ""), now);
        rejected.remove(channel);
        return new Token.Lost(pause(Duration.between(since.orElse(now), now)));
    }

    /** Looked at often at first, and the longer it takes, the more seldom. */
    private static Duration pause(Duration missing) {
        Duration part = missing.dividedBy(PART_OF_THE_TIME);
        if (part.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return part.compareTo(LONGEST_WAIT) < 0 ? part : LONGEST_WAIT;
    }

    private boolean isRejected(ChannelId channel, Grant grant) {
        return isRejected(channel, grant.token());
    }

    private boolean isRejected(ChannelId channel, String token) {
        return Fingerprint.of(token).equals(rejected.get(channel));
    }

    private static boolean descends(Grant grant, Credentials credentials) {
        return grant.origin().equals(Fingerprint.of(credentials.get(REFRESH)));
    }
}
