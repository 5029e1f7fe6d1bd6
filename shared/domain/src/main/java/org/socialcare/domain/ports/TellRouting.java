package org.socialcare.domain.ports;

import org.socialcare.domain.settings.Presence;

/** Lets routing look again because somebody came or went. */
public interface TellRouting {
    void presenceChanged(String brand, Presence presence);
}
