package org.socialcare.domain.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What routing remembers of a brand between its looks.
 *
 * @param passed how many other tickets each agent was given since the last question, as of when
 *     questions last had to wait
 * @param claims what was decided lately
 * @param given what counts for teams' limits, beside the claims that say so themselves
 * @param lookAt when a look was last asked for because a limit leaves room again
 * @param version 0 before anything was kept
 */
public record Ledger(
        Map<String, Integer> passed,
        List<Claim> claims,
        List<Gift> given,
        Optional<Instant> lookAt,
        long version) {
    /** Of a brand for which nothing was decided yet. */
    public static final Ledger NONE = new Ledger(Map.of(), List.of(), 0);

    public Ledger {
        passed = Map.copyOf(passed);
        claims = List.copyOf(claims);
        given = List.copyOf(given);
    }

    /** Of a brand whose teams have no limits. */
    public Ledger(Map<String, Integer> passed, List<Claim> claims, long version) {
        this(passed, claims, List.of(), Optional.empty(), version);
    }

    /** All that counts for teams' limits. */
    List<Gift> taken() {
        return Stream.concat(
                        given.stream(),
                        claims.stream().flatMap(claim -> claim.gift(Optional.empty()).stream()))
                .toList();
    }

    /** The same as if no questions had been passed over. */
    public Ledger alone() {
        return new Ledger(Map.of(), claims, given, lookAt, version);
    }

    /** The same as it is stored under a version. */
    public Ledger at(long stored) {
        return new Ledger(passed, claims, given, lookAt, stored);
    }

    /** The same with one claim more. */
    public Ledger claimed(Claim claim) {
        List<Claim> all = new ArrayList<>(claims);
        all.add(claim);
        return new Ledger(passed, all, given, lookAt, version);
    }

    /** Whether a look at that instant is still to be asked for. */
    public boolean lacksLookAt(Instant at, Instant now) {
        return lookAt.filter(set -> set.isAfter(now) && !set.isAfter(at)).isEmpty();
    }
}
