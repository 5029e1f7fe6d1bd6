package org.socialcare.alerts;

import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.wire.facts.Fact;

import java.util.HashSet;
import java.util.Set;

/** Counts what a customer's message says, once however often it is told. */
final class Signals {
    static final String MESSAGES = "messages";
    static final String NEGATIVE = "negative";

    private final CountSignals counters;

    Signals(CountSignals counters) {
        this.counters = counters;
    }

    /** A fact that is no customer's message counts as nothing. */
    void heard(Fact fact) {
        fact.understanding()
                .ifPresent(
                        words ->
                                counters.count(
                                        fact.id(),
                                        fact.channel(),
                                        fact.at(),
                                        indicators(words.sentiment())));
    }

    private static Set<String> indicators(Sentiment sentiment) {
        var indicators = new HashSet<String>();
        indicators.add(MESSAGES);
        if (sentiment == Sentiment.NEGATIVE) {
            indicators.add(NEGATIVE);
        }
        return indicators;
    }
}
