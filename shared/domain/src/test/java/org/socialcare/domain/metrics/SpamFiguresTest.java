package org.socialcare.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.metrics.Shop.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is out of sight is in no figure; what comes back is counted as if it had been seen. */
class SpamFiguresTest {
    private static final Span SPAN = new Span(Shop.DAY, Shop.DAY.plusDays(3), Shop.ZONE);

    @Test
    void spam_by_its_words_is_no_ticket_in_any_figure() {
        Tale tale = Tale.of("ada").meaning(advertising()).asks(at("09:00")).asks(at("09:10"));

        assertThat(told(tale)).isEmpty();
    }

    @Test
    void the_next_ticket_begins_anew_after_spam_that_nobody_saw() {
        Tale tale = Tale.of("ada").asks(at("09:00")).resolves("lin", "solved", at("09:05"));
        tale.meaning(advertising()).asks(at("10:00")).resolves("lin", "spam", at("10:05"));
        tale.meaning(Shop.question()).asks(at("11:00")).replies("lin", at("11:10"));

        List<TicketStory> stories = told(tale);

        assertThat(stories).extracting(TicketStory::ticket).containsExactly(1, 3);
        assertThat(stories.getFirst().close()).isPresent();
    }

    @Test
    void what_a_person_brings_back_has_waited_since_its_first_message() {
        Tale tale = Tale.of("ada").meaning(advertising()).asks(at("09:00")).asks(at("09:10"));
        tale.bringsBack("lin", at("09:20")).replies("lin", at("09:40"));

        assertThat(told(tale).getFirst().rounds().getFirst().start()).isEqualTo(at("09:00"));
        assertThat(Shop.cell("frt_customer", SPAN, Shop.LATER, tale).count()).isEqualTo(1);
    }

    @Test
    void what_words_bring_back_has_waited_since_its_first_message() {
        Tale tale = Tale.of("ada").meaning(advertising()).asks(at("09:00"));
        tale.meaning(Shop.question()).asks(at("09:10")).replies("lin", at("09:40"));

        assertThat(told(tale).getFirst().rounds().getFirst().start()).isEqualTo(at("09:00"));
    }

    @Test
    void what_a_person_sets_aside_is_closed_as_spam_and_answers_nobody() {
        Tale tale = Tale.of("ada").asks(at("09:00")).hides("lin", at("09:20"));
        tale.asks(at("09:30"));

        assertThat(told(tale).getFirst().close().orElseThrow().outcome()).isEqualTo("spam");
        assertThat(Shop.cell("reply_rate", SPAN, Shop.LATER, tale).count()).isZero();
    }

    @Test
    void brought_back_by_a_person_it_goes_on_as_if_nothing_had_been() {
        Tale tale = Tale.of("ada").asks(at("09:00")).hides("lin", at("09:20"));
        tale.asks(at("09:30")).bringsBack("eleni", at("09:40")).replies("eleni", at("09:50"));

        TicketStory story = told(tale).getFirst();

        assertThat(story.close()).isEmpty();
        assertThat(story.rounds()).hasSize(1);
        assertThat(story.rounds().getFirst().stop()).contains(at("09:50"));
    }

    /** By the timeline told again; the same must come of the facts that reports keep. */
    private static List<TicketStory> told(Tale tale) {
        List<TicketStory> again = TicketStory.ofEntries(tale.entries());
        List<TicketStory> kept = new ArrayList<>();
        Stories.of(Shop.kept(tale.entries()), "olive", SPAN).forEach(kept::add);
        assertThat(kept).usingRecursiveComparison().isEqualTo(again);
        return again;
    }

    private static Understanding advertising() {
        return new Understanding(
                "en",
                Topic.SPAM,
                Sentiment.NEUTRAL,
                Optional.empty(),
                Set.of(),
                Set.of(),
                false,
                new Sureness(0.9, 0.9, 1, 1),
                List.of());
    }
}
