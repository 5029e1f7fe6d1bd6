package org.socialcare.domain.ports;

import org.socialcare.domain.rules.LiveRules;

/** The rules a brand's messages are handled by; may be a few seconds old. */
public interface FindRules {
    LiveRules live(String brand);
}
