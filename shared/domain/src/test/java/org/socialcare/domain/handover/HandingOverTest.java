package org.socialcare.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialcare.domain.handover.Leaver.NOW;
import static org.socialcare.domain.handover.Leaver.SHOP;
import static org.socialcare.domain.handover.Leaver.TODAY;
import static org.socialcare.domain.handover.Leaver.all;
import static org.socialcare.domain.handover.Leaver.completeness;
import static org.socialcare.domain.handover.Leaver.customer;
import static org.socialcare.domain.handover.Leaver.done;
import static org.socialcare.domain.handover.Leaver.named;
import static org.socialcare.domain.handover.Leaver.refused;
import static org.socialcare.domain.handover.Leaver.starts;
import static org.socialcare.domain.handover.Leaver.states;
import static org.socialcare.domain.handover.Leaver.ticket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.handover.HandoverItem.State;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class HandingOverTest {
    @Test
    void a_ticket_goes_from_open_over_named_and_given_to_accepted() {
        var open = starts(ticket("a"));
        var named = named(open, ItemKind.TICKET, "sam");
        var given = done(HandingOver.given(named, List.of("a")));
        var accepted = done(HandingOver.accept(given, all(ItemKind.TICKET), "sam"));

        assertThat(states(open)).containsExactly(State.OPEN);
        assertThat(states(named)).containsExactly(State.NAMED);
        assertThat(states(given)).containsExactly(State.GIVEN);
        assertThat(states(accepted)).containsExactly(State.ACCEPTED);
        assertThat(completeness(given).isComplete()).isFalse();
        assertThat(completeness(accepted).isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin", "otto", "nobody"})
    void a_successor_is_somebody_else_who_has_an_account(String who) {
        var before = starts(ticket("a"));

        assertThat(refused(HandingOver.name(before, all(ItemKind.TICKET), who, "", SHOP)))
                .isEqualTo("no-successor");
    }

    @Test
    void some_of_a_kind_can_be_named_alone_and_anew_until_they_are_given() {
        var before = starts(ticket("a"), ticket("b"));
        var one = new Selection(ItemKind.TICKET, Set.of("b"));
        var named = done(HandingOver.name(before, one, "sam", "Calls on Friday", SHOP));
        var other = named(named, ItemKind.TICKET, "eleni");

        assertThat(named.item(ItemKind.TICKET, "a").orElseThrow().successor()).isEmpty();
        assertThat(other.items()).allMatch(item -> item.isFor("eleni"));
        assertThat(other.item(ItemKind.TICKET, "b").orElseThrow().note())
                .isEqualTo("Calls on Friday");
        var given = done(HandingOver.given(other, List.of("a", "b")));
        assertThat(refused(HandingOver.name(given, all(ItemKind.TICKET), "sam", "", SHOP)))
                .isEqualTo("unchanged");
    }

    @Test
    void only_the_successor_accepts_and_only_what_was_given() {
        var named = named(starts(ticket("a"), customer("c")), ItemKind.TICKET, "sam");
        var both = named(named, ItemKind.CUSTOMER, "sam");

        assertThat(refused(HandingOver.accept(both, all(ItemKind.TICKET), "sam")))
                .isEqualTo("unchanged");
        assertThat(refused(HandingOver.accept(both, all(ItemKind.CUSTOMER), "eleni")))
                .isEqualTo("unchanged");
        assertThat(states(done(HandingOver.accept(both, all(ItemKind.CUSTOMER), "sam"))))
                .containsExactly(State.NAMED, State.ACCEPTED);
    }

    @Test
    void credentials_and_settings_are_not_settled_by_saying_yes() {
        for (var kind :
                List.of(
                        ItemKind.CHANNEL,
                        ItemKind.CONTACTS,
                        ItemKind.STANDS_IN,
                        ItemKind.PLAN,
                        ItemKind.TARGET)) {
            var given = Leaver.of(State.GIVEN, kind);

            assertThat(refused(HandingOver.accept(given, all(kind), "sam"))).isEqualTo("unchanged");
            assertThat(completeness(given).lacks())
                    .containsExactly(new Completeness.Lack(kind, Completeness.Why.NOT_CHANGED, 1));
            var ticked = HandingOver.tick(given, kind, "a", "New password", "sam", false);
            assertThat(completeness(done(ticked)).isComplete()).isTrue();
        }
    }

    @Test
    void a_tick_says_how_and_is_for_leads_and_the_one_who_is_named() {
        var given = Leaver.of(State.GIVEN, ItemKind.CHANNEL);

        assertThat(refused(HandingOver.tick(given, ItemKind.CHANNEL, "a", " ", "sam", true)))
                .isEqualTo("no-reason");
        assertThat(refused(HandingOver.tick(given, ItemKind.CHANNEL, "a", "x", "eleni", false)))
                .isEqualTo("not-yours");
        assertThat(refused(HandingOver.tick(given, ItemKind.CHANNEL, "b", "x", "sam", true)))
                .isEqualTo("unchanged");
        var ticked = done(HandingOver.tick(given, ItemKind.CHANNEL, "a", "Changed", "eleni", true));
        assertThat(ticked.items().getFirst().note()).isEqualTo("Changed");
    }

    @Test
    void a_team_without_a_named_lead_cannot_be_ticked_away() {
        var leads = starts(new Found(ItemKind.LEAD, "presales"));

        assertThat(
                        refused(
                                HandingOver.tick(
                                        leads, ItemKind.LEAD, "presales", "Fine", "maria", true)))
                .isEqualTo("lead-held");
    }

    @Test
    void a_ticket_that_the_leaver_has_cannot_be_ticked_away() {
        assertThat(
                        refused(
                                HandingOver.tick(
                                        starts(ticket("a")),
                                        ItemKind.TICKET,
                                        "a",
                                        "Fine",
                                        "maria",
                                        true)))
                .isEqualTo("ticket-held");
    }

    @Test
    void what_a_lead_adds_counts_like_anything_else() {
        var kind = new ItemKind("of_tomorrow");
        var added = done(HandingOver.add(starts(), kind, "n1", "The key of the phone"));

        assertThat(completeness(added).percent()).isZero();
        assertThat(refused(HandingOver.add(added, kind, "n2", ""))).isEqualTo("no-reason");
        var named = named(added, kind, "sam");
        assertThat(completeness(done(HandingOver.accept(named, all(kind), "sam"))).percent())
                .isEqualTo(100);
    }

    @Test
    void an_account_is_closed_at_a_hundred_percent_and_not_before() {
        var given = named(starts(customer("c")), ItemKind.CUSTOMER, "sam");
        assertThat(refused(HandingOver.close(given, completeness(given), "maria", NOW)))
                .isEqualTo("incomplete");
        var accepted = done(HandingOver.accept(given, all(ItemKind.CUSTOMER), "sam"));
        assertThat(refused(HandingOver.close(accepted, completeness(accepted), "maria", NOW)))
                .as("the customer has not heard of it")
                .isEqualTo("incomplete");
        var told =
                done(HandingOver.introduced(accepted, List.of("c"), Introduction.State.SENT, NOW));

        var closed = done(HandingOver.close(told, completeness(told), "maria", NOW));

        assertThat(closed.status()).isEqualTo(Handover.Status.CLOSED);
        assertThat(closed.end()).contains(new Handover.End("maria", NOW, ""));
    }

    @Test
    void what_was_done_stays_done_when_a_handover_is_cancelled_with_a_reason() {
        var named = named(starts(ticket("a")), ItemKind.TICKET, "sam");

        assertThat(refused(HandingOver.cancel(named, "maria", "", NOW))).isEqualTo("no-reason");
        var cancelled = done(HandingOver.cancel(named, "maria", "She stays", NOW));

        assertThat(cancelled.isRunning()).isFalse();
        assertThat(cancelled.items()).isEqualTo(named.items());
    }

    @Test
    void introductions_have_a_quota_by_the_day_of_the_brand() {
        var before = starts(customer("a"), customer("b"), customer("c"));
        assertThat(before.introductionsLeft(TODAY, ZoneOffset.UTC)).isEqualTo(2);

        var one = done(HandingOver.introduced(before, List.of("a"), Introduction.State.SENT, NOW));
        var two = done(HandingOver.introduced(one, List.of("b"), Introduction.State.PROPOSED, NOW));
        var out = done(HandingOver.introduced(two, List.of("c"), Introduction.State.LEFT_OUT, NOW));

        assertThat(one.introductionsLeft(TODAY, ZoneOffset.UTC)).isEqualTo(1);
        assertThat(out.introductionsLeft(TODAY, ZoneOffset.UTC)).isZero();
        assertThat(out.introductionsLeft(TODAY.plusDays(1), ZoneOffset.UTC)).isEqualTo(2);
        assertThat(refused(HandingOver.introduced(out, List.of("a"), Introduction.State.SENT, NOW)))
                .as("nobody hears it twice")
                .isEqualTo("unchanged");
    }

    @Test
    void no_day_has_more_than_two_hundred_introductions() {
        assertThatThrownBy(() -> Leaver.begun(201, NOW, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
