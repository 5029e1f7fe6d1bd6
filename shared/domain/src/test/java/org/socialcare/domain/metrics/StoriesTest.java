package org.socialcare.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.metrics.TicketFact.What;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What facts tell of tickets is what their timelines tell. */
class StoriesTest {
    private static final LocalDate LAST = Shop.DAY.plusDays(20);
    private static final Span ALL = new Span(Shop.DAY.minusDays(1), LAST, Shop.ZONE);
    private static final Instant END = Shop.at(LAST, "12:00");

    @Test
    void facts_tell_the_same_story_as_the_timeline_in_any_order_and_however_often() {
        for (int seed = 0; seed < 60; seed++) {
            List<Tale> tales = RandomTales.wild(seed, 8, END);
            List<Entry> entries = new ArrayList<>();
            for (Tale tale : tales) entries.addAll(tale.entries());
            entries.addAll(entries.subList(0, entries.size() / 2));
            Collections.shuffle(entries, new Random(seed));

            List<TicketStory> told = sorted(Shop.stories(tales.toArray(Tale[]::new)));
            List<TicketStory> found = read(Shop.kept(entries), ALL);
            assertThat(found).as("seed %d", seed).hasSameSizeAs(told);
            for (int i = 0; i < told.size(); i++) {
                assertThat(found.get(i)).as("seed %d", seed).isEqualTo(told.get(i));
            }
        }
    }

    @Test
    void a_ticket_that_began_before_the_period_is_read_from_its_beginning() {
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at("09:00"))
                        .replies("lin", Shop.at("09:10"))
                        .asks(Shop.at(Shop.DAY.plusDays(9), "10:00"))
                        .resolves("lin", "solved", Shop.at(Shop.DAY.plusDays(9), "11:00"));
        LocalDate day = Shop.DAY.plusDays(9);

        assertThat(read(Shop.kept(tale.entries()), new Span(day, day, Shop.ZONE)))
                .containsExactlyElementsOf(Shop.stories(tale));
    }

    @Test
    void a_reply_that_fails_days_later_is_known_to_the_days_before() {
        Tale tale = Tale.of("ada").asks(Shop.at("09:00"));
        Entry reply = tale.reply("lin", Shop.at("09:10"));
        tale.fails(reply, Shop.at(Shop.DAY.plusDays(5), "10:00"));

        TicketStory story = read(Shop.kept(tale.entries()), Shop.day()).getFirst();

        assertThat(story.rounds().getFirst().stop()).isEmpty();
        assertThat(story.replies()).isEmpty();
    }

    @Test
    void a_message_that_comes_late_from_the_evening_before_opens_the_ticket_then() {
        Instant evening = Shop.at(Shop.DAY.minusDays(1), "23:50");
        Tale tale = Tale.of("ada").asks(Shop.at("00:10")).asks(evening);
        Span before = new Span(Shop.DAY.minusDays(1), Shop.DAY.minusDays(1), Shop.ZONE);

        assertThat(read(Shop.kept(tale.entries()), before))
                .singleElement()
                .satisfies(story -> assertThat(story.opening().at()).isEqualTo(evening));
    }

    @Test
    void a_ticket_nothing_happens_to_is_carried_from_day_to_day() {
        Tale tale = Tale.of("ada").asks(Shop.at("09:00"));
        KeptFacts facts = Shop.kept(tale.entries());
        for (LocalDate day = Shop.DAY; day.isBefore(LAST); day = day.plusDays(1)) {
            Stories stories = Stories.of(facts, "olive", new Span(day, day, Shop.ZONE));
            assertThat(CarryOver.into(facts, stories, day, Shop.ZONE)).isEqualTo(1);
        }

        assertThat(read(facts, new Span(LAST, LAST, Shop.ZONE)))
                .containsExactlyElementsOf(Shop.stories(tale));
    }

    @Test
    void a_closed_ticket_is_not_carried_on() {
        Tale tale =
                Tale.of("ada").asks(Shop.at("09:00")).resolves("lin", "solved", Shop.at("10:00"));
        KeptFacts facts = Shop.kept(tale.entries());

        assertThat(
                        CarryOver.into(
                                facts, Stories.of(facts, "olive", Shop.day()), Shop.DAY, Shop.ZONE))
                .isZero();
    }

    @Test
    void a_message_that_changes_no_round_costs_nothing() {
        Tale tale = Tale.of("ada").asks(Shop.at("09:00"));
        int before = Shop.kept(tale.entries()).writes();
        tale.asks(Shop.at("09:01")).asks(Shop.at("09:02")).thanks(Shop.at("09:03"));

        assertThat(Shop.kept(tale.entries()).writes()).isEqualTo(before);
    }

    @Test
    void a_usual_ticket_is_four_facts_on_one_day() {
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at("09:00"))
                        .assigns("lin", Shop.at("09:01"))
                        .replies("lin", Shop.at("09:10"))
                        .resolves("lin", "solved", Shop.at("09:20"));
        KeptFacts facts = Shop.kept(tale.entries());

        assertThat(facts.writes()).isEqualTo(4);
    }

    @Test
    void what_tells_of_no_ticket_is_no_fact() {
        Tale tale = Tale.of("ada").echoes(Shop.at("09:00"));

        assertThat(tale.entries().stream().map(Told::of)).containsOnly(Optional.empty());
    }

    @Test
    void facts_without_an_opening_are_no_story() {
        Tale tale = Tale.of("ada").asks(Shop.at("09:00")).replies("lin", Shop.at("09:10"));
        KeptFacts facts = new KeptFacts();
        for (Entry entry : tale.entries()) {
            Told.of(entry).stream()
                    .flatMap(told -> told.facts(Shop.ZONE).stream())
                    .filter(fact -> !(fact.what() instanceof What.Opened))
                    .forEach(facts::keep);
        }

        assertThat(read(facts, Shop.day())).isEmpty();
    }

    private static List<TicketStory> read(KeptFacts facts, Span span) {
        return sorted(Stories.of(facts, "olive", span).stream().toList());
    }

    private static List<TicketStory> sorted(List<TicketStory> stories) {
        return stories.stream()
                .sorted(
                        Comparator.comparing((TicketStory s) -> s.conversation().text())
                                .thenComparing(TicketStory::ticket))
                .toList();
    }
}
