package org.socialcare.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.State;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.Traits;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class AgreementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<TicketFact> facts = new ArrayList<>();

    @Test
    void a_label_nobody_corrected_stood() {
        opened("a", Category.COMPLAINT, "zh");

        assertThat(of(LabelPart.TOPIC))
                .containsExactly(new Agreement(LabelPart.TOPIC, "COMPLAINT", "zh", 1, 0));
        assertThat(of(LabelPart.TOPIC).getFirst().share()).isEqualTo(1);
        assertThat(of(LabelPart.FLAG)).isEmpty();
    }

    @Test
    void tickets_are_told_apart_by_the_label_they_were_opened_with_and_by_language() {
        opened("a", Category.COMPLAINT, "zh");
        opened("b", Category.COMPLAINT, "zh");
        opened("c", Category.COMPLAINT, "el");
        corrected("b", LabelPart.TOPIC, "COMPLAINT", "REFUND");

        assertThat(of(LabelPart.TOPIC))
                .containsExactly(
                        new Agreement(LabelPart.TOPIC, "COMPLAINT", "el", 1, 0),
                        new Agreement(LabelPart.TOPIC, "COMPLAINT", "zh", 2, 1));
        assertThat(of(LabelPart.TOPIC).getLast().share()).isEqualTo(0.5);
        assertThat(of(LabelPart.SENTIMENT)).allMatch(it -> it.corrected() == 0);
    }

    @Test
    void a_ticket_is_counted_once_however_often_it_was_corrected_or_told() {
        opened("a", Category.PRAISE, "en");
        corrected("a", LabelPart.SENTIMENT, "NEUTRAL", "POSITIVE");
        corrected("a", LabelPart.SENTIMENT, "POSITIVE", "NEGATIVE");
        facts.addAll(List.copyOf(facts));

        assertThat(of(LabelPart.SENTIMENT))
                .containsExactly(new Agreement(LabelPart.SENTIMENT, "NEUTRAL", "en", 1, 1));
    }

    @Test
    void flags_are_counted_among_all_tickets_of_the_language() {
        opened("a", Category.OTHER, "en");
        opened("b", Category.PRAISE, "en");
        corrected("a", LabelPart.FLAG, "", "EMERGENCY");

        assertThat(of(LabelPart.FLAG))
                .containsExactly(new Agreement(LabelPart.FLAG, "EMERGENCY", "en", 2, 1));
    }

    @Test
    void what_was_opened_before_is_no_part_of_it() {
        corrected("old", LabelPart.TOPIC, "OTHER", "REFUND");

        assertThat(Agreement.of(facts)).isEmpty();
    }

    private List<Agreement> of(LabelPart part) {
        return Agreement.of(facts).stream().filter(it -> it.part() == part).toList();
    }

    private void opened(String id, Category category, String language) {
        Traits traits = new Traits("t", category, language, Priority.P3, Sentiment.NEUTRAL);
        State state = new State(traits, Optional.empty(), false, 1, Optional.empty());
        add(id, new What.Opened(id, false), Optional.of(state));
    }

    private void corrected(String id, LabelPart part, String from, String to) {
        add(id, new What.Corrected("m#1", new LabelChange(part, from, to)), Optional.empty());
    }

    private void add(String id, What what, Optional<State> after) {
        facts.add(
                new TicketFact(
                        new ConversationId(id),
                        1,
                        "mosaic",
                        new ChannelId("facebook", "mosaic"),
                        DAY,
                        DAY,
                        Instant.EPOCH,
                        facts.size() + 1L,
                        what,
                        after));
    }
}
