package org.socialcare.domain.triage;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What {@link ReadWords} made of one message.
 *
 * @param language BCP 47 tag such as {@code zh}, {@code en} or {@code el}; {@code und} when the
 *     text does not tell
 * @param category what the message asks of us
 * @param confidence how far the category is ahead of the next one, from 0 (a guess) to 1; a low one
 *     must not route a ticket alone
 * @param sentiment how the customer sounds
 * @param flags reasons for urgency or care
 * @param courtesy a bare thanks or goodbye, which must neither reopen a ticket nor restart a clock
 * @param reasons names of the concepts that decided; never the customer's own words
 */
public record Understanding(
        String language,
        Category category,
        double confidence,
        Sentiment sentiment,
        Set<RiskFlag> flags,
        boolean courtesy,
        List<String> reasons) {

    public Understanding {
        if (language.isBlank()) throw new IllegalArgumentException("language is blank");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is not within 0 and 1: " + confidence);
        }
        Set<RiskFlag> ordered = EnumSet.noneOf(RiskFlag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
        reasons = List.copyOf(reasons);
    }

    /** Whether this reason for urgency or care was found. */
    public boolean has(RiskFlag flag) {
        return flags.contains(flag);
    }
}
