package org.socialcare.domain.clock;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.util.Set;

/**
 * What a policy's conditions look at.
 *
 * @param tier the customer's, as the brand calls it; empty where none is known
 * @param language BCP 47 tag, {@code und} where nobody can tell
 * @param campaigns ids of the declared events during which the ticket opened on its channel
 */
public record Case(
        ChannelId channel,
        Category category,
        Priority priority,
        String tier,
        String language,
        Set<String> campaigns) {
    public Case {
        campaigns = Set.copyOf(campaigns);
    }
}
