package org.socialcare.domain.triage;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link ReadWords} made of one message.
 *
 * @param language BCP 47 tag such as {@code zh}, {@code en} or {@code el}; {@code und} when the
 *     text does not tell
 * @param topic what the message asks of us
 * @param sentiment how the customer sounds
 * @param feedback what a satisfied or dissatisfied customer judges; absent of all others
 * @param flags reasons for urgency or care
 * @param grounds why it is sensitive, as far as that can be told; empty if it is not
 * @param courtesy a bare thanks or goodbye, which must neither reopen a ticket nor restart a clock
 * @param sure how far each part can be trusted; a poor one must not route a ticket alone
 * @param reasons where in the message that was read
 */
public record Understanding(
        String language,
        Topic topic,
        Sentiment sentiment,
        Optional<Feedback> feedback,
        Set<RiskFlag> flags,
        Set<Ground> grounds,
        boolean courtesy,
        Sureness sure,
        List<Reason> reasons) {

    public Understanding {
        if (language.isBlank()) throw new IllegalArgumentException("language is blank");
        flags = ordered(flags, RiskFlag.class);
        grounds = ordered(grounds, Ground.class);
        if (!grounds.isEmpty() && !flags.contains(RiskFlag.SENSITIVE)) {
            throw new IllegalArgumentException("grounds without being sensitive: " + grounds);
        }
        reasons = List.copyOf(reasons);
    }

    /**
     * Of a message of which no more is known than its category.
     *
     * @param confidence in the category, from 0 to 1
     */
    public static Understanding of(
            String language,
            Category category,
            double confidence,
            Sentiment sentiment,
            Set<RiskFlag> flags) {
        return new Understanding(
                language,
                Topic.general(category),
                sentiment,
                Optional.empty(),
                flags,
                Set.of(),
                false,
                new Sureness(confidence, 0, 0, 0),
                List.of());
    }

    private static <E extends Enum<E>> Set<E> ordered(Set<E> some, Class<E> kind) {
        var ordered = EnumSet.noneOf(kind);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }

    /** The first level of the topic. */
    public Category category() {
        return topic.category();
    }

    /** How probable it is that the category is right, from 0 to 1. */
    public double confidence() {
        return sure.category();
    }

    /** Whether this reason for urgency or care was found. */
    public boolean has(RiskFlag flag) {
        return flags.contains(flag);
    }

    /** The same said in another language. */
    public Understanding in(String other) {
        return new Understanding(
                other, topic, sentiment, feedback, flags, grounds, courtesy, sure, reasons);
    }

    /** The same as a bare courtesy, or not. */
    public Understanding asCourtesy(boolean bare) {
        return new Understanding(
                language, topic, sentiment, feedback, flags, grounds, bare, sure, reasons);
    }

    /** The same without its reasons, for where the message is not at hand. */
    public Understanding withoutReasons() {
        if (reasons.isEmpty()) return this;
        return new Understanding(
                language, topic, sentiment, feedback, flags, grounds, courtesy, sure, List.of());
    }
}
