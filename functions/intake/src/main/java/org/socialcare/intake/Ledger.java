package org.socialcare.intake;

import java.time.Instant;
import org.socialcare.domain.channel.ChannelId;

/** Counts what became of every arrival: received = stored + duplicate + refused + quarantined. */
interface Ledger {
    /** It is in the inbox; triage counts what becomes of it. */
    void received(ChannelId channel, Instant at, String receipt);

    void refused(ChannelId channel, Instant at, String receipt, String why);

    void quarantined(ChannelId channel, Instant at, String receipt, String why);
}
