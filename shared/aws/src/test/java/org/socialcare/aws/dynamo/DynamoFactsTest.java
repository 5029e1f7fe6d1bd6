package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.ports.KeepReport.KeptReport;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is kept for figures: ticket facts, reports, and how far sweeps have come. */
class DynamoFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final DynamoTicketFacts facts =
            new DynamoTicketFacts(LocalDynamo.client(), LocalDynamo.FACTS);
    private final DynamoReports reports =
            new DynamoReports(LocalDynamo.client(), LocalDynamo.FACTS);
    private final DynamoCursor cursor = new DynamoCursor(LocalDynamo.client(), LocalDynamo.FACTS);
    private final String brand = Some.unique("brand");
    private final Conversation conversation = Some.conversation();
    private final Ticket ticket = conversation.running().orElseThrow();

    @Test
    void facts_are_found_by_day_and_by_ticket() {
        TicketFact opened = fact("opened", DAY, 1);
        TicketFact resolved = fact("resolved#1", DAY.plusDays(1), 4);
        facts.keep(opened);
        facts.keep(resolved);

        assertThat(facts.ofDay(brand, DAY)).containsExactly(opened);
        assertThat(facts.ofTicket(conversation.id(), 1))
                .containsExactlyInAnyOrder(opened, resolved);
        assertThat(facts.ofDay(Some.unique("brand"), DAY)).isEmpty();
    }

    @Test
    void a_fact_that_is_delivered_again_changes_nothing() {
        TicketFact opened = fact("opened", DAY, 1);
        facts.keep(opened);
        facts.keep(opened);

        assertThat(facts.ofDay(brand, DAY)).containsExactly(opened);
    }

    @Test
    void of_one_thing_told_twice_the_newer_stays_whatever_comes_first() {
        TicketFact older = fact("latest", DAY, 3);
        TicketFact newer = fact("latest", DAY.plusDays(1), 5);
        facts.keep(newer);
        facts.keep(older);

        assertThat(facts.ofTicket(conversation.id(), 1)).containsExactly(newer);
        assertThat(facts.ofDay(brand, DAY)).isEmpty();
    }

    @Test
    void a_report_is_found_by_its_day() {
        KeptReport report = report(Some.NOW, "{\"a\":1}");
        reports.keep(report);

        assertThat(reports.ofDay(brand, DAY)).contains(report);
        assertThat(reports.ofDay(brand, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_report_computed_later_stays() {
        KeptReport later = report(Some.NOW.plusSeconds(1), "{\"a\":2}");
        reports.keep(later);
        reports.keep(report(Some.NOW, "{\"a\":1}"));

        assertThat(reports.ofDay(brand, DAY)).contains(later);
    }

    @Test
    void a_cursor_only_moves_forward() {
        String sweep = Some.unique("sweep");
        assertThat(cursor.reached(sweep)).isEmpty();

        cursor.advance(sweep, Some.NOW);
        cursor.advance(sweep, Some.NOW.minusSeconds(60));

        assertThat(cursor.reached(sweep)).isEqualTo(Optional.of(Some.NOW));
    }

    private TicketFact fact(String what, LocalDate day, long version) {
        return new TicketFact(
                conversation.id(),
                1,
                what,
                brand,
                conversation.channel(),
                day,
                Some.NOW,
                version,
                ticket);
    }

    private KeptReport report(Instant computed, String document) {
        return new KeptReport(brand, DAY, 1, true, computed, document);
    }
}
