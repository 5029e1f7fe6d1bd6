package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.CurrentWait;
import org.socialcare.domain.ports.FindCurrentWait;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How long customers wait just now, read at most once in a while for each channel. */
public final class DynamoCurrentWaits implements FindCurrentWait {
    private final DynamoWaits waits;
    private final InstantSource clock;
    private final Memory<ChannelId, Optional<Duration>> known;

    /**
     * @param fresh for how long what was read is not read again
     */
    public DynamoCurrentWaits(
            DynamoDbClient dynamo, String table, Duration fresh, InstantSource clock) {
        this.waits = new DynamoWaits(dynamo, table);
        this.clock = clock;
        this.known = new Memory<>(fresh, clock);
    }

    @Override
    public Optional<Duration> currentWait(ChannelId channel) {
        return known.get(channel, this::read);
    }

    /** What cannot be read is not known, and no reason to say nothing else. */
    private Optional<Duration> read(ChannelId channel) {
        var now = clock.instant();
        try {
            return CurrentWait.of(waits.since(channel, now.minus(CurrentWait.RECENT)), now);
        } catch (SdkException unreachable) {
            return Optional.empty();
        }
    }
}
