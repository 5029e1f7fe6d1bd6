package org.socialcare.simulation.world;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Delivery;

import java.util.ArrayList;
import java.util.List;

/** One delivery of a platform, and how it was answered each time it was posted. */
public final class Posting {
    private final ChannelId channel;
    private final Delivery delivery;
    private final Kind kind;
    private final List<PlatformEvent> events;
    private final List<String> accepted = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int posted;

    /** What kind of delivery it is. */
    public enum Kind {
        /** Every part can be read. */
        PROPER,
        /** Authentic, with one part that nobody knows beside the others. */
        ODD,
        /** Authentic and unreadable. */
        GARBLED,
        /** Not from the platform. */
        FORGED
    }

    Posting(ChannelId channel, Delivery delivery, Kind kind, List<PlatformEvent> events) {
        this.channel = channel;
        this.delivery = delivery;
        this.kind = kind;
        this.events = List.copyOf(events);
    }

    public ChannelId channel() {
        return channel;
    }

    Delivery delivery() {
        return delivery;
    }

    public Kind kind() {
        return kind;
    }

    /** The readable events in it. */
    public List<PlatformEvent> events() {
        return events;
    }

    /** The requests that were answered with "stored". */
    public List<String> accepted() {
        return accepted;
    }

    /** The requests that were answered with "not yours". */
    public List<String> refused() {
        return refused;
    }

    int posted() {
        return posted;
    }

    void answered(String request, int status) {
        posted++;
        if (status == 200) accepted.add(request);
        if (status == 403) refused.add(request);
    }
}
