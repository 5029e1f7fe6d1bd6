package org.socialcare.domain.ports;

import java.time.Instant;

/** Has routing look at a brand once more, because there is more to do than one look does. */
public interface LookOn {
    void lookOn(String brand);

    /**
     * The same at an instant or within the second after it.
     *
     * @param at no more than 15 minutes ahead
     */
    void lookOn(String brand, Instant at);
}
