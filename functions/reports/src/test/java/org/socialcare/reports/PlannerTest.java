package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Setting;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.lambda.Invocation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What the hourly schedule orders. */
class PlannerTest {
    private static final ZoneId ZONE = Some.brand().zone();

    private final ReportRoom room = new ReportRoom();

    @Test
    void a_brand_begins_with_what_ended_last_in_each_rhythm() {
        room.hour();

        assertThat(room.queue)
                .extracting(ReportOrder::id)
                .containsExactlyInAnyOrder(
                        "2026-03-01.daily.operations",
                        "2026-03-01.weekly.community",
                        "2026-02-28.monthly.marketing",
                        "2025-12-31.quarterly.product",
                        "2025-12-31.quarterly.executive");
    }

    @Test
    void an_hour_later_nothing_is_ordered_again() {
        room.hour();
        room.work();
        room.clock.pass(Duration.ofHours(1));

        room.hour();

        assertThat(room.queue).isEmpty();
    }

    @Test
    void a_day_is_ordered_in_the_first_hour_after_it_ended_where_the_brand_lives() {
        room.hour();
        room.work();

        room.clock.set(Instant.parse("2026-03-02T16:10:00Z"));
        room.hour();
        assertThat(room.queue).isEmpty();

        room.clock.set(Instant.parse("2026-03-02T16:20:00Z"));
        room.hour();
        assertThat(room.queue)
                .extracting(ReportOrder::id)
                .containsExactly("2026-03-02.daily.operations");
    }

    @Test
    void missed_days_are_caught_up_each_once() {
        room.hour();
        room.work();

        room.clock.pass(Duration.ofDays(3));
        room.hour();
        room.hour();

        assertThat(room.queue)
                .extracting(ReportOrder::id)
                .containsExactly(
                        "2026-03-02.daily.operations",
                        "2026-03-03.daily.operations",
                        "2026-03-04.daily.operations");
    }

    @Test
    void what_the_queue_did_not_take_is_ordered_by_the_next_hour() {
        room.queueIsDown = true;
        assertThatThrownBy(room::hour).isInstanceOf(IllegalStateException.class);

        room.queueIsDown = false;
        room.hour();

        assertThat(room.queue).hasSize(5);
    }

    @Test
    void a_campaign_that_is_over_is_reported_once_for_its_channels() {
        var channels = Set.of(Some.channelId());
        room.settings.add(new Setting.OfEvent(event("spring", "2026-03-03", channels)));
        room.settings.add(new Setting.OfEvent(event("long-ago", "2026-01-03", channels)));
        room.hour();
        room.work();
        room.clock.set(Instant.parse("2026-03-05T16:30:00Z"));

        room.hour();
        room.hour();

        var campaigns = room.queue.stream().filter(order -> !order.campaign().isEmpty()).toList();
        assertThat(campaigns).hasSize(1);
        assertThat(campaigns.getFirst().id()).isEqualTo("2026-03-05.campaign.spring");
        assertThat(campaigns.getFirst().channels()).isEqualTo(channels);
        assertThat(campaigns.getFirst().pack()).isEqualTo(Packs.MARKETING.id());
        assertThat(campaigns.getFirst().period().days()).isEqualTo(3);
    }

    @Test
    void a_ticket_that_nothing_happens_to_for_weeks_stays_known() {
        room.happens(Some.change(Optional.empty(), Some.message("Is it in stock?")));
        for (int day = 0; day < 21; day++) {
            room.hour();
            room.clock.pass(Duration.ofDays(1));
        }

        var yesterday = LocalDate.ofInstant(room.clock.instant(), ZONE).minusDays(1);
        assertThat(Stories.of(room.facts, "mosaic", new Span(yesterday, yesterday, ZONE)).stream())
                .hasSize(1);
    }

    @Test
    void the_schedule_says_what_it_did() {
        Invocation.of(room.handler, "{\"schedule\":\"reports-hourly\"}");

        assertThat(room.printed.text()).contains("\"ordered\":5");
    }

    /** Three of the brand's days. */
    private static DeclaredEvent event(String id, String first, Set<ChannelId> channels) {
        var from = Instant.parse(first + "T00:00:00Z").minus(Duration.ofHours(8));
        return new DeclaredEvent(id, id, from, from.plus(Duration.ofDays(3)), 2, channels);
    }
}
