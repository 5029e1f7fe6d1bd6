package org.socialcare.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.handover.Leaver.TODAY;
import static org.socialcare.domain.handover.Leaver.all;
import static org.socialcare.domain.handover.Leaver.completeness;
import static org.socialcare.domain.handover.Leaver.customer;
import static org.socialcare.domain.handover.Leaver.done;
import static org.socialcare.domain.handover.Leaver.named;
import static org.socialcare.domain.handover.Leaver.starts;
import static org.socialcare.domain.handover.Leaver.states;
import static org.socialcare.domain.handover.Leaver.ticket;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.handover.Completeness.Lack;
import org.socialcare.domain.handover.Completeness.Why;
import org.socialcare.domain.handover.HandoverItem.State;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class LookingTest {
    @Test
    void what_turns_up_meanwhile_lowers_it_again() {
        var given =
                done(
                        HandingOver.given(
                                named(starts(ticket("a")), ItemKind.TICKET, "sam"), List.of("a")));
        var complete = done(HandingOver.accept(given, all(ItemKind.TICKET), "sam"));
        assertThat(completeness(complete).percent()).isEqualTo(100);

        var later = Looking.at(complete, List.of(ticket("b")));

        assertThat(completeness(later).percent()).isEqualTo(50);
        assertThat(completeness(later).lacks())
                .containsExactly(new Lack(ItemKind.TICKET, Why.NOBODY_NAMED, 1));
    }

    @Test
    void what_is_no_longer_there_is_settled() {
        var plan = new Found(ItemKind.PLAN, "step-1");
        var before = named(starts(ticket("a"), plan), ItemKind.PLAN, "sam");

        var later = Looking.at(before, List.of());

        assertThat(states(later)).containsExactly(State.GONE, State.GONE);
        assertThat(states(Looking.at(later, List.of(plan))))
                .as("a plan that names the leaver again")
                .containsExactly(State.GONE, State.GIVEN);
    }

    @Test
    void a_team_is_handed_over_only_once_the_leaver_does_not_lead_it_any_more() {
        var lead = new Found(ItemKind.LEAD, "presales", "Presales");
        var named = named(starts(lead), ItemKind.LEAD, "sam");
        var accepted = done(HandingOver.accept(named, all(ItemKind.LEAD), "sam"));
        var ticked = HandingOver.tick(named, ItemKind.LEAD, "presales", "Fine", "sam", false);

        for (var said : List.of(accepted, done(ticked))) {
            var unchanged = Looking.at(said, List.of(lead));
            assertThat(completeness(unchanged).lacks())
                    .containsExactly(new Lack(ItemKind.LEAD, Why.NOT_ACCEPTED, 1));
            assertThat(Looking.at(said, List.of())).as("replaced").isEqualTo(said);
        }
        assertThat(Looking.at(named, List.of(lead))).as("waits").isEqualTo(named);
        assertThat(states(Looking.at(named, List.of()))).containsExactly(State.GONE);
    }

    @Test
    void a_ticket_that_has_a_successor_is_not_gone_before_somebody_has_seen_where_it_went() {
        var named = named(starts(ticket("a")), ItemKind.TICKET, "sam");

        assertThat(Looking.at(named, List.of())).isEqualTo(named);
        assertThat(states(HandingOver.gone(named, List.of("a")))).containsExactly(State.GONE);
    }

    @Test
    void a_ticket_that_was_given_is_not_the_leaver_s_and_still_has_to_be_accepted() {
        var given =
                done(
                        HandingOver.given(
                                named(starts(ticket("a")), ItemKind.TICKET, "sam"), List.of("a")));

        assertThat(Looking.at(given, List.of())).isEqualTo(given);
    }

    @Test
    void a_ticket_that_comes_back_to_the_leaver_is_to_be_given_again() {
        var given =
                done(
                        HandingOver.given(
                                named(starts(ticket("a")), ItemKind.TICKET, "sam"), List.of("a")));

        var back = Looking.at(given, List.of(ticket("a"))).items().getFirst();

        assertThat(back.state()).isEqualTo(State.NAMED);
        assertThat(back.isFor("sam")).isTrue();
        assertThat(back.turn()).as("giving it again is another act").isEqualTo(1);
    }

    @Test
    void a_ticket_that_another_team_has_now_is_known_to_be_theirs() {
        var before = starts(new Found(ItemKind.TICKET, "a", "presales"));

        var later = Looking.at(before, List.of(new Found(ItemKind.TICKET, "a", "aftersales")));

        assertThat(later.items()).extracting(HandoverItem::about).containsExactly("aftersales");
    }

    @Test
    void what_was_ticked_or_added_by_hand_is_not_looked_at() {
        var channel = new Found(ItemKind.CHANNEL, "facebook/mosaic");
        var ticked =
                done(
                        HandingOver.tick(
                                starts(channel),
                                ItemKind.CHANNEL,
                                "facebook/mosaic",
                                "Changed",
                                "maria",
                                true));
        var added = done(HandingOver.add(ticked, ItemKind.OTHER, "n1", "The phone"));

        assertThat(Looking.at(added, List.of(channel))).isEqualTo(added);
        assertThat(Looking.at(added, List.of()).items().getLast().state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_search_adds_customers_once() {
        var before = starts(customer("a"));

        var after = Looking.adding(before, List.of(customer("a"), customer("b")));

        assertThat(after.items()).extracting(HandoverItem::ref).containsExactly("a", "b");
        assertThat(after.items()).allMatch(item -> !item.introduction().isSettled());
    }

    @Test
    void nothing_is_complete_before_customers_were_searched_up_to_today() {
        var empty = starts();

        assertThat(empty.nextSearch(ZoneOffset.UTC)).isEqualTo(TODAY.minusDays(89));
        assertThat(empty.isSearchedBefore(TODAY)).isFalse();
        var searched = empty.searchedTo(TODAY.minusDays(1));
        assertThat(searched.isSearchedBefore(TODAY)).isTrue();
        assertThat(searched.isSearchedBefore(TODAY.plusDays(1))).isFalse();
        assertThat(searched.nextSearch(ZoneOffset.UTC)).isEqualTo(TODAY);

        var lacking = Completeness.of(empty, false, false);
        assertThat(lacking.percent()).isEqualTo(99);
        assertThat(lacking.lacks())
                .containsExactly(new Lack(ItemKind.CUSTOMER, Why.NOT_SEARCHED, 1));
        assertThat(Completeness.of(empty, true, false).isComplete()).isTrue();
    }

    @Test
    void more_than_is_listed_is_not_forgotten() {
        List<Found> many = new ArrayList<>();
        for (int i = 0; i <= Handover.MOST_ITEMS; i++) many.add(ticket("t" + i));
        var full = Looking.at(starts(), many);

        assertThat(full.items()).hasSize(Handover.MOST_ITEMS);
        var settled = full.each(_ -> true, item -> item.in(State.ACCEPTED));
        assertThat(completeness(settled).percent()).isEqualTo(99);
        assertThat(Completeness.of(starts(), true, true).lacks())
                .containsExactly(new Lack(ItemKind.TICKET, Why.NOT_LISTED, 1));
    }

    @Test
    void percent_is_rounded_down() {
        List<Found> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) many.add(ticket("t" + i));
        var all = starts(many.toArray(Found[]::new));
        var nearly = all.each(item -> !item.ref().equals("t7"), item -> item.in(State.ACCEPTED));

        assertThat(completeness(nearly).percent()).isEqualTo(99);
        assertThat(completeness(nearly).settled()).isEqualTo(299);
    }
}
