package org.socialcare.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.News;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.settings.AlertRule;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.domain.settings.Watch;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.wire.conversation.EntryJson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

class HandlerTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Room room = new Room();

    @Test
    void the_sample_counts_as_one_message() {
        assertThat(room.run(Invocation.sample())).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(counted(Mark.MESSAGE)).isEqualTo(1);
        assertThat(counted(Mark.NEGATIVE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 11, 2026})
    void messages_count_once_however_they_are_told_again(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            var at = Some.NOW.minusSeconds(random.nextInt(1_500));
            facts.add(room.entry(room.said(Some.message("words").at(at), i % 3 == 0)));
        }
        var deliveries = new ArrayList<>(facts);
        deliveries.addAll(facts);
        deliveries.addAll(facts.subList(0, 15));
        Collections.shuffle(deliveries, random);

        for (int from = 0; from < deliveries.size(); ) {
            int to = Math.min(deliveries.size(), from + 1 + random.nextInt(10));
            room.send(deliveries.subList(from, to).toArray(new String[0]));
            from = to;
        }

        assertThat(counted(Mark.MESSAGE)).isEqualTo(30);
        assertThat(counted(Mark.NEGATIVE)).isEqualTo(10);
    }

    @Test
    void an_hour_of_anger_raises_one_alert_of_each_kind_and_it_is_told() {
        anger();

        assertThat(room.kept())
                .extracting(it -> it.alert().indicator())
                .containsExactlyInAnyOrder(Indicator.COMPLAINT_RATE, Indicator.NEGATIVE_SHARE);
        assertThat(room.types()).containsExactly("AlertRaised", "AlertRaised");
        var alert = room.kept().getFirst().alert();
        assertThat(alert.level()).isEqualTo(Level.CRISIS);
        assertThat(alert.channel()).contains(Some.channelId());
        assertThat(alert.value()).isEqualTo(0.75);
        assertThat(alert.threshold()).isGreaterThan(alert.baseline()).isLessThanOrEqualTo(1);
        assertThat(alert.evidence().examples()).hasSize(5);
        assertThat(alert.evidence().examples().getFirst().text()).isEqualTo("The parcel is late");
        assertThat(alert.evidence().conversations()).hasSize(9);
    }

    @Test
    void looking_again_in_the_same_minute_or_the_next_raises_nothing_more() {
        anger();

        room.look();
        room.minutes(4);
        room.window(12, 9);

        assertThat(room.types()).containsExactly("AlertRaised", "AlertRaised");
    }

    @Test
    void an_alert_that_the_bus_did_not_take_is_told_the_next_minute() {
        hearAnger();
        room.busIsDown = true;
        room.clock.pass(Duration.ofMinutes(6));
        assertThatThrownBy(room::look).isInstanceOf(IllegalStateException.class);
        assertThat(room.kept()).isEmpty();

        room.busIsDown = false;
        room.minutes(1);

        assertThat(room.kept()).hasSize(2);
        assertThat(room.types()).containsExactly("AlertRaised", "AlertRaised");
    }

    @Test
    void each_window_of_a_channel_is_read_once_and_the_minutes_between_read_nothing() {
        room.clock.pass(Duration.ofMinutes(1));
        room.look();
        int channels = Some.brand().channels().size();
        assertThat(room.reads).isEqualTo(channels);

        room.minutes(4);
        assertThat(room.reads).isEqualTo(channels);
        room.minutes(5);

        assertThat(room.reads).isEqualTo(2 * channels);
    }

    @Test
    void two_looks_at_the_same_time_raise_the_same_alert() {
        hearAnger();
        room.clock.pass(Duration.ofMinutes(6));
        room.look();
        var first = room.kept();
        room.baselines.forget();

        room.look();

        assertThat(room.kept()).isEqualTo(first);
        assertThat(room.types()).containsExactly("AlertRaised", "AlertRaised");
    }

    @Test
    void one_message_and_silence_raise_nothing() {
        room.hears("Scandal!", true);
        room.minutes(120);

        assertThat(room.told).isEmpty();
    }

    @Test
    void a_few_angry_messages_are_no_alert() {
        room.window(9, 9);
        room.minutes(10);

        assertThat(room.told).isEmpty();
    }

    @Test
    void a_replayed_backlog_and_a_restored_queue_raise_nothing() {
        var backlog = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            var at = Some.NOW.minus(Duration.ofHours(3)).plusSeconds(i);
            backlog.add(room.entry(room.said(Some.message("Shame on you").at(at), true)));
        }
        room.look();

        backlog.forEach(room::send);
        room.minutes(30);

        assertThat(room.told).isEmpty();
        assertThat(room.counted(Mark.MESSAGE, Some.NOW.minus(HOUR.multipliedBy(4)), Some.NOW))
                .isEqualTo(300);
    }

    @Test
    void what_claims_to_be_from_the_future_or_from_last_year_is_not_counted() {
        var future = Some.NOW.plus(HOUR);
        var past = Some.NOW.minus(Duration.ofDays(300));
        room.send(room.entry(room.said(Some.message("x").at(future), true)));
        room.send(room.entry(room.said(Some.message("x").at(past), true)));

        assertThat(room.counted(Mark.MESSAGE, past.minus(HOUR), future.plus(HOUR))).isZero();
        assertThat(room.printed.text()).contains("signal.out-of-time");
    }

    @Test
    void a_clock_that_jumps_and_comes_back_raises_nothing_and_blinds_nobody() {
        room.window(12, 0);
        room.clock.pass(Duration.ofDays(40));
        room.look();
        room.clock.set(Some.NOW.plus(Duration.ofMinutes(10)));
        room.look();
        assertThat(room.told).isEmpty();

        room.window(24, 24);
        room.minutes(2);

        assertThat(room.types()).isNotEmpty().containsOnly("AlertRaised");
    }

    @Test
    void minutes_that_were_missed_are_made_up_for_and_what_is_over_is_no_news() {
        room.look();
        hearAnger();
        room.clock.pass(HOUR.multipliedBy(4));
        room.look();

        assertThat(room.told).isEmpty();
    }

    @Test
    void an_alert_is_over_when_the_figure_is_clearly_back() {
        anger();
        for (int i = 0; i < 20; i++) {
            room.window(12, 0);
        }

        assertThat(room.types())
                .filteredOn(type -> !type.equals("AlertEscalated"))
                .containsExactly("AlertRaised", "AlertRaised", "AlertOver", "AlertOver");
        assertThat(room.kept()).allMatch(it -> it.overAt().isPresent());
    }

    @Test
    void nobody_takes_it_on_so_it_climbs_the_ladder_each_step_once() {
        room.escalatesBy(
                new Ladder(
                        "shop",
                        List.of(
                                new Ladder.Step(Duration.ofMinutes(5), Level.WARNING, Set.of("a")),
                                new Ladder.Step(
                                        Duration.ofMinutes(9), Level.CRISIS, Set.of("b")))));
        room.rules(off(Indicator.COMPLAINT_RATE));
        anger();
        room.minutes(4);
        assertThat(room.types()).containsExactly("AlertRaised");

        room.minutes(30);

        assertThat(room.types()).containsExactly("AlertRaised", "AlertEscalated", "AlertEscalated");
        assertThat(room.told.getLast().members().object("alert").integer("step")).isEqualTo(2);
        assertThat(room.told.getLast().members().object("alert").texts("targets"))
                .containsExactly("b");
        assertThat(room.kept().getFirst().escalations())
                .extracting(Rung::targets)
                .containsExactly(Set.of("a"), Set.of("b"));
    }

    @Test
    void a_step_that_the_bus_did_not_take_is_taken_the_next_minute_under_the_same_id() {
        room.rules(off(Indicator.COMPLAINT_RATE));
        anger();
        room.clock.pass(Duration.ofMinutes(12));
        room.busIsDown = true;
        assertThatThrownBy(room::look).isInstanceOf(IllegalStateException.class);
        room.busIsDown = false;

        room.minutes(2);

        assertThat(room.types()).containsExactly("AlertRaised", "AlertEscalated");
    }

    @Test
    void whoever_takes_it_on_stops_the_ladder_and_the_others_hear_of_it_once() {
        room.rules(off(Indicator.COMPLAINT_RATE));
        anger();
        room.alerts.acknowledge(room.kept().getFirst().id(), "lin", room.clock.instant());

        room.minutes(200);

        assertThat(room.types())
                .startsWith("AlertRaised", "AlertAcknowledged")
                .doesNotContain("AlertEscalated");
        assertThat(Collections.frequency(room.types(), "AlertAcknowledged")).isEqualTo(1);
    }

    @Test
    void complaints_about_one_watched_product_are_an_alert_of_their_own() {
        room.watches(
                new Watch(
                        "nimbus",
                        Watch.Kind.PRODUCT,
                        "Nimbus",
                        List.of("nimbus", "云朵音箱"),
                        Set.of()));
        room.rules(off(Indicator.COMPLAINT_RATE), off(Indicator.NEGATIVE_SHARE));
        room.window(20, 1);
        for (int i = 0; i < 12; i++) {
            room.hears(i % 2 == 0 ? "The NIMBUS broke, call 0044 20 7946 0958" : "云朵音箱坏了", true);
        }
        room.minutes(6);

        var alert = room.kept().getFirst().alert();
        assertThat(alert.indicator()).isEqualTo(Indicator.PRODUCT_COMPLAINTS);
        assertThat(alert.subject().orElseThrow().label()).isEqualTo("Nimbus");
        assertThat(alert.channel()).isEmpty();
        assertThat(alert.value()).isEqualTo(12);
        assertThat(alert.evidence().examples())
                .extracting(it -> it.text())
                .contains("The NIMBUS broke, call [number]", "云朵音箱坏了");
    }

    @Test
    void an_alert_says_which_product_dominates_and_did_not_before() {
        room.watches(
                new Watch("nimbus", Watch.Kind.PRODUCT, "Nimbus", List.of("nimbus"), Set.of()));
        room.rules(off(Indicator.NEGATIVE_SHARE), off(Indicator.PRODUCT_COMPLAINTS));
        for (int i = 0; i < 12; i++) {
            room.window(10, 1);
        }
        for (int i = 0; i < 16; i++) {
            room.hears(i < 12 ? "My nimbus is dead" : "Still waiting", true);
        }
        room.minutes(6);

        var news = room.kept().getFirst().alert().evidence().news();
        assertThat(news).extracting(News::label).contains("Nimbus");
        assertThat(news.getFirst().kind()).isEqualTo(News.Kind.PRODUCT);
        assertThat(news.getFirst().share()).isBetween(0.4, 0.8);
    }

    @Test
    void a_declared_event_excuses_more_messages_but_not_more_complaints() {
        var day =
                new DeclaredEvent(
                        "e", "11.11", Some.NOW, Some.NOW.plus(Duration.ofDays(1)), 50, Set.of());
        room.declares(day);
        anger();

        assertThat(room.kept()).hasSize(2);
    }

    @Test
    void what_a_brand_switches_off_raises_nothing() {
        room.rules(off(Indicator.COMPLAINT_RATE), off(Indicator.NEGATIVE_SHARE));
        anger();

        assertThat(room.kept()).extracting(KeptAlert::id).isEmpty();
    }

    @Test
    void what_came_before_an_entry_that_cannot_be_read_counts_and_the_stream_stops_there() {
        var first = room.entry(room.said(Some.message("x"), false));
        var third = room.entry(room.said(Some.message("y"), false));

        assertThat(room.send(first, "not json", third))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");

        assertThat(counted(Mark.MESSAGE)).isEqualTo(1);
        assertThat(room.printed.linesWith("\"event\":\"entry.unreadable\"")).isEqualTo(1);
    }

    @Test
    void a_batch_of_several_channels_counts_for_each_of_them() {
        var here = room.said(Some.message("x"), true);
        var other = new ChannelId("facebook", "other");
        var there = room.entryOf(other, room.said(Some.message("y"), true));

        assertThat(room.send(room.entry(here), there, room.entry(here)))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(counted(Mark.NEGATIVE)).isEqualTo(1);
        assertThat(room.counters.between(other, Some.NOW.minus(HOUR), Some.NOW.plus(HOUR)))
                .singleElement()
                .satisfies(window -> assertThat(window.count(Mark.NEGATIVE)).isEqualTo(1));
    }

    @Test
    void the_end_of_sending_an_answer_counts_once_and_what_only_waits_does_not() {
        sends(3, SendState.ACCEPTED);
        sends(1, SendState.UNCERTAIN);
        sends(2, SendState.HELD);
        sends(2, SendState.SENDING);
        sends(1, SendState.FAILED);

        assertThat(counted(Mark.SENT)).isEqualTo(5);
        assertThat(counted(Mark.UNSENT)).isEqualTo(2);
        assertThat(counted(Mark.MESSAGE)).isZero();
    }

    @Test
    void answers_that_fail_more_than_usual_are_an_alert_that_names_their_conversations() {
        sends(28, SendState.ACCEPTED);
        sends(8, SendState.FAILED);
        room.clock.pass(Duration.ofMinutes(6));
        room.look();

        var alert = room.kept().getFirst().alert();
        assertThat(room.kept()).hasSize(1);
        assertThat(alert.indicator()).isEqualTo(Indicator.SEND_FAILURES);
        assertThat(alert.level()).isEqualTo(Level.CRISIS);
        assertThat(alert.value()).isEqualTo(8 / 36.0);
        assertThat(alert.count()).isEqualTo(36);
        assertThat(alert.evidence().conversations()).hasSize(8);
        assertThat(alert.evidence().conversations())
                .allMatch(it -> it.text().startsWith("facebook.page.r-FAILED"));
        assertThat(alert.evidence().examples()).isEmpty();
    }

    private void sends(int answers, SendState state) {
        var context = room.said(Some.message("words"), false).entry().context();
        for (int i = 0; i < answers; i++) {
            var reply = "r-" + state + i;
            var sent = new EntryBody.Sent(reply, state, 1, "", "");
            var entry =
                    new Entry(
                            Sending.entryId(reply, 1, state),
                            new ConversationId("facebook.page." + reply),
                            room.clock.instant(),
                            "",
                            context,
                            sent);
            room.send(EntryJson.write(entry));
        }
    }

    private void anger() {
        hearAnger();
        room.clock.pass(Duration.ofMinutes(6));
        room.look();
    }

    private void hearAnger() {
        for (int i = 0; i < 12; i++) {
            room.hears("The parcel is late", i < 9);
        }
    }

    private static AlertRule off(Indicator indicator) {
        return new AlertRule(indicator.word(), 1, 1, false, Set.of());
    }

    private int counted(Mark mark) {
        return room.counted(mark, Some.NOW.minus(HOUR), Some.NOW.plus(HOUR));
    }
}
