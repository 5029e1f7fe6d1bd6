package org.socialcare.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.coverage.DayOfArrivals.Line;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.metrics.TicketStory.Close;
import org.socialcare.domain.metrics.TicketStory.Opening;
import org.socialcare.domain.metrics.TicketStory.Round;
import org.socialcare.domain.metrics.Traits;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CountingTest {
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Traits TRAITS =
            new Traits(
                    "presales",
                    Category.PRODUCT_QUESTION,
                    "zh-Hans",
                    Priority.P2,
                    Sentiment.NEUTRAL);

    @Test
    void messages_count_on_the_wall_clock_of_their_day() {
        var counted =
                count(
                        story("", round("08:59:59", "09:30", "lin")),
                        story("", round("09:00", "09:40", "lin"), round("09:14", "09:50", "lin")),
                        story("", round("23:59", "", "")),
                        story(
                                "",
                                new Round(
                                        at("23:59").plusSeconds(120),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "",
                                        TRAITS,
                                        TRAITS)));
        assertThat(counted.lines()).hasSize(1);
        Line line = counted.lines().getFirst();
        assertThat(line.work()).isEqualTo(Days.CHINESE);
        assertThat(line.quarters()).isEqualTo(Map.of(35, 1, 36, 2, 95, 1));
    }

    @Test
    void spam_wants_no_answer() {
        assertThat(count(story("spam", round("09:00", "", ""))).lines()).isEmpty();
    }

    @Test
    void an_answer_is_measured_where_the_agent_had_no_pause_before_it() {
        var counted =
                count(
                        story("", round("09:00", "09:10", "lin")),
                        // waited while lin answered the first: five minutes
                        story("", round("09:05", "09:15", "lin")),
                        // came after lin had answered: nobody knows what lin did before
                        story("", round("09:16", "09:20", "lin")),
                        // longer than half an hour: a break
                        story("", round("09:18", "10:00", "lin")),
                        // other people, and none of ours
                        story("", round("09:01", "09:12", "sam")),
                        story("", round("09:01", "09:13", Dimension.OUTSIDE)),
                        story("", round("09:02", "09:14", Dimension.OUTSIDE)));
        assertThat(counted.lines().getFirst().handled()).isEqualTo(new Handled(1, 300));
    }

    @Test
    void an_hour_that_comes_twice_counts_in_one() {
        LocalDate back = LocalDate.of(2026, 10, 25);
        Instant first = back.atStartOfDay(ATHENS).toInstant().plusSeconds(3 * 3600 + 60);
        var rounds =
                List.of(open(first), open(first.plusSeconds(3600)), open(first.plusSeconds(7200)));
        var counted =
                Counting.of(
                        "mosaic", back, ATHENS, List.of(story("", rounds.toArray(Round[]::new))));
        assertThat(counted.lines().getFirst().quarters()).isEqualTo(Map.of(12, 2, 16, 1));
    }

    private static DayOfArrivals count(TicketStory... stories) {
        return Counting.of("mosaic", DAY, ATHENS, List.of(stories));
    }

    private static Round open(Instant start) {
        return new Round(start, Optional.empty(), Optional.empty(), "", TRAITS, TRAITS);
    }

    private static Round round(String start, String stop, String by) {
        Optional<Instant> answered = stop.isEmpty() ? Optional.empty() : Optional.of(at(stop));
        return new Round(at(start), answered, Optional.empty(), by, TRAITS, TRAITS);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(DAY + "T" + time).atZone(ATHENS).toInstant();
    }

    private static TicketStory story(String outcome, Round... rounds) {
        var start = rounds[0].start();
        List<Close> closes =
                outcome.isEmpty()
                        ? List.of()
                        : List.of(new Close(start, "lin", outcome, 1, TRAITS, Optional.empty()));
        return new TicketStory(
                new ConversationId("c" + start),
                1,
                "mosaic",
                Days.WECHAT,
                "p",
                new Opening(start, false, TRAITS),
                List.of(rounds),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                closes,
                List.of(),
                Optional.empty());
    }
}
