package org.socialcare.domain.conversation;

import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.util.Comparator;
import java.util.Set;

/** Which of a ticket's messages says best what it is about. */
final class Telling {
    /** Of a message without words, such as a picture. */
    static final Understanding NOTHING =
            Understanding.of("und", Category.OTHER, 0, Sentiment.NEUTRAL, Set.of());

    private static final Comparator<Understanding> BETTER =
            Comparator.comparing((Understanding u) -> Priority.of(u, false))
                    .thenComparing(u -> u.category() == Category.OTHER)
                    .thenComparing(u -> -u.confidence());

    private Telling() {}

    /** The more urgent, then the more specific, then the surer; the earlier one if they tie. */
    static Understanding of(Understanding sofar, Understanding next) {
        boolean replaces = BETTER.compare(next, sofar) < 0;
        Understanding best = replaces ? next : sofar;
        Understanding other = replaces ? sofar : next;
        return best.language().equals("und") ? best.in(other.language()) : best;
    }
}
