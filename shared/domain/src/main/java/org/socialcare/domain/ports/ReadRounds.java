package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.kpi.RoundFact;

import java.time.LocalDate;
import java.util.List;

/** What platforms' response indicators are made of. */
public interface ReadRounds {
    /**
     * Everything kept under a day about a channel, which is everything about the rounds that begin
     * on it and parts about others.
     *
     * @param day in UTC
     */
    List<RoundFact> ofDay(ChannelId channel, LocalDate day);
}
