package org.socialcare.wire.ical;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One VEVENT.
 *
 * @param line on which it begins
 * @param length whole days where the start is a date
 * @param replaces which repetition of the event of the same id it stands for
 */
record Event(
        int line,
        String id,
        String name,
        When start,
        Duration length,
        Optional<Repeat> repeat,
        List<When> also,
        List<When> except,
        Optional<When> replaces,
        boolean cancelled) {
    Event {
        also = List.copyOf(also);
        except = List.copyOf(except);
    }
}
