package org.socialcare.pulls;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.ports.ReadTimeline;

import java.time.InstantSource;

/** Tells what was stored before from what was missed. */
final class Known {
    private final ReadTimeline timeline;
    private final InstantSource clock;

    Known(ReadTimeline timeline, InstantSource clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The reading without the events that stand in a timeline already. */
    Reading.Events without(ChannelId channel, Reading.Events reading) {
        return new Reading.Events(
                reading.events().stream().filter(event -> !isStored(channel, event)).toList(),
                reading.unread(),
                reading.hints());
    }

    private boolean isStored(ChannelId channel, Inbound event) {
        var received = new Received(channel, event, "check", clock.instant());
        return timeline.entry(received.conversation(), received.entry()).isPresent();
    }
}
