package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;

import java.util.ArrayList;
import java.util.List;

/** What became of one element of a delivery: an odd one never costs the others. */
public sealed interface Part {
    /** It was understood. */
    record Event(Inbound inbound) implements Part {}

    /** It was not, for this reason. */
    record Odd(String why) implements Part {}

    /** It says that something waits to be fetched. */
    record Waits(Hint hint) implements Part {}

    /** Collects the parts of one delivery in order. Not for use by several threads. */
    final class Parts {
        private final List<Inbound> events = new ArrayList<>();
        private final List<Reading.Unread> unread = new ArrayList<>();
        private final List<Hint> hints = new ArrayList<>();

        /**
         * @param where the element's place in the delivery, such as {@code entry[0].changes[2]}
         */
        public void add(String where, Part part) {
            switch (part) {
                case Event(var inbound) -> events.add(inbound);
                case Odd(var why) -> unread.add(new Reading.Unread(where, why));
                case Waits(var hint) -> hints.add(hint);
            }
        }

        public Reading.Events reading() {
            return new Reading.Events(events, unread, hints);
        }
    }
}
