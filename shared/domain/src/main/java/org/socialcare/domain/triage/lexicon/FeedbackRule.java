package org.socialcare.domain.triage.lexicon;

import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Feedback;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Topic;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer who is pleased or displeased judges: what the topic says, else what is talked
 * about, people before parcels and parcels before goods, since goods are talked about in any case.
 */
public final class FeedbackRule {
    private static final List<String> SERVICE = List.of("RUDE", "SERVICE");
    private static final List<String> LOGISTICS = List.of("SHIP", "STATUS", "MISSING");
    private static final List<String> GOODS =
            List.of("BADQ", "GOODQ", "BROKEN", "SIZE", "COLOUR", "SPEC");

    private FeedbackRule() {}

    /** The class of feedback; empty if the message judges nothing. */
    public static Optional<Feedback> judge(Topic topic, Sentiment mood, Set<String> concepts) {
        if (topic.feedback().isPresent()) return topic.feedback();
        boolean judges =
                topic.category() == Category.PRAISE || topic.category() == Category.COMPLAINT;
        if (!judges && mood == Sentiment.NEUTRAL) return Optional.empty();
        if (any(SERVICE, concepts)) return Optional.of(Feedback.SERVICE);
        if (topic == Topic.LOGISTICS || any(LOGISTICS, concepts)) {
            return Optional.of(Feedback.LOGISTICS);
        }
        return judges || any(GOODS, concepts) ? Optional.of(Feedback.PRODUCT) : Optional.empty();
    }

    private static boolean any(List<String> wanted, Set<String> concepts) {
        for (String concept : wanted) {
            if (concepts.contains(concept)) return true;
        }
        return false;
    }
}
