package org.socialcare.domain.channel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a channel can be spoken through and whether all of it arrives, without any token.
 *
 * @param tokenEnds when the present access token ends; absent where it is the secret's own
 * @param grantEnds when a person has to grant access anew; absent where never or unknown
 * @param accessLost since when the platform accepts no token of ours; absent while it does
 * @param checks the latest check of each of the channel's histories
 */
public record ChannelHealth(
        Optional<Instant> tokenEnds,
        Optional<Instant> grantEnds,
        Optional<Instant> accessLost,
        List<Check> checks) {
    public ChannelHealth {
        checks = List.copyOf(checks);
    }

    /**
     * A comparison of a platform's history with what was stored.
     *
     * @param run names the run; a history has one check of a run
     * @param pulled events the platform still had
     * @param missed those of them that no webhook had brought; they are stored since
     * @param trouble why it could not be read to its end; empty if it was
     */
    public record Check(String run, Instant at, int pulled, int missed, String trouble) {
        /** The trouble of a history that is about to be read. */
        public static final String RUNNING = "running";

        /** The trouble of a channel whose platform lets no history be read. */
        public static final String NO_HISTORY = "no-history";

        public boolean isRunning() {
            return trouble.equals(RUNNING);
        }
    }

    /** The checks of the latest run: histories that are read no more have no say. */
    public List<Check> latest() {
        return checks.stream()
                .max(Comparator.comparing(Check::at))
                .map(last -> checks.stream().filter(it -> it.run().equals(last.run())).toList())
                .orElse(List.of());
    }
}
