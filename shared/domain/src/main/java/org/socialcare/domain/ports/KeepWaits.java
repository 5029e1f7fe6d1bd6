package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.Waited;

import java.util.List;

/** Keeps for a while how long customers waited. Keeping an answer again changes nothing. */
public interface KeepWaits {
    void keep(ChannelId channel, List<Waited> answers);
}
