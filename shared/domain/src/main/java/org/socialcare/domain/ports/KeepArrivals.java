package org.socialcare.domain.ports;

import org.socialcare.domain.coverage.DayOfArrivals;

/** Keeps what arrived on a day. The day is set and never added to: keeping it again is harmless. */
public interface KeepArrivals {
    void keep(DayOfArrivals day);
}
