package org.socialcare.domain.ports;

import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.channel.ChannelId;

import java.util.List;

/** Counts what customers say, each fact exactly once however often and in whatever company. */
public interface CountSignals {
    /**
     * Counts each in the window in which it happened. Fails as a whole where it fails: what was
     * counted already then counts no second time when all come again.
     */
    void count(ChannelId channel, List<Signal> signals);
}
