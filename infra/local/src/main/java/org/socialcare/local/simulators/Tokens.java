package org.socialcare.local.simulators;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Access tokens that a platform issues and that run out. */
public final class Tokens {
    private final InstantSource clock;
    private final RandomGenerator random;
    private final String prefix;
    private final Duration lifetime;
    private final Map<String, Issued> issued = new HashMap<>();

    public Tokens(Stage stage, String prefix, Duration lifetime) {
        this.clock = stage.clock();
        this.random = stage.random();
        this.prefix = prefix;
        this.lifetime = lifetime;
    }

    /** The account's present token, or a new one where it has none that is still good. */
    public synchronized String present(PlayedAccount account) {
        for (var entry : issued.entrySet()) {
            if (entry.getValue().account() == account && good(entry.getValue())) {
                return entry.getKey();
            }
        }
        return renew(account);
    }

    /** A new token; the earlier ones end now. */
    public synchronized String renew(PlayedAccount account) {
        expire(account);
        String token = prefix + Drawn.word(random, 64);
        issued.put(token, new Issued(account, clock.instant().plus(lifetime)));
        return token;
    }

    /** Ends all tokens of the account. */
    public synchronized void expire(PlayedAccount account) {
        issued.replaceAll(
                (_, token) ->
                        token.account() == account && good(token)
                                ? new Issued(account, clock.instant())
                                : token);
    }

    /** Whose token this is; empty if it was never issued. */
    public synchronized Optional<PlayedAccount> owner(String token) {
        return Optional.ofNullable(issued.get(token)).map(Issued::account);
    }

    /** Whether an issued token has not run out. */
    public synchronized boolean isGood(String token) {
        Issued known = issued.get(token);
        return known != null && good(known);
    }

    private boolean good(Issued token) {
        return token.until().isAfter(clock.instant());
    }

    private record Issued(PlayedAccount account, Instant until) {}
}
