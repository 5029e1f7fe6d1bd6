package org.socialcare.domain.triage.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.Feedback;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Topic;

import java.util.Optional;
import java.util.Set;

class FeedbackRuleTest {

    @Test
    void a_complaint_says_itself_what_it_is_about() {
        assertThat(of(Topic.COMPLAINT_SERVICE, Sentiment.NEGATIVE, "SHIP"))
                .contains(Feedback.SERVICE);
        assertThat(of(Topic.COMPLAINT_LOGISTICS, Sentiment.NEUTRAL)).contains(Feedback.LOGISTICS);
    }

    @Test
    void people_come_before_parcels_and_parcels_before_goods() {
        assertThat(of(Topic.PRAISE, Sentiment.POSITIVE, "GOODQ", "SHIP", "SERVICE"))
                .contains(Feedback.SERVICE);
        assertThat(of(Topic.PRAISE, Sentiment.POSITIVE, "GOODQ", "SHIP"))
                .contains(Feedback.LOGISTICS);
        assertThat(of(Topic.PRAISE, Sentiment.POSITIVE)).contains(Feedback.PRODUCT);
    }

    @Test
    void who_only_asks_judges_nothing() {
        assertThat(of(Topic.PRODUCT_PRICE, Sentiment.NEUTRAL, "SIZE")).isEmpty();
        assertThat(of(Topic.REFUND, Sentiment.NEGATIVE)).isEmpty();
        assertThat(of(Topic.LOGISTICS, Sentiment.NEGATIVE)).contains(Feedback.LOGISTICS);
        assertThat(of(Topic.RETURN, Sentiment.NEGATIVE, "BROKEN")).contains(Feedback.PRODUCT);
    }

    private static Optional<Feedback> of(Topic topic, Sentiment mood, String... found) {
        return FeedbackRule.judge(topic, mood, Set.of(found));
    }
}
