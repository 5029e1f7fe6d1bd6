package org.socialcare.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.arrival.Arrivals;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.access.Grant;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.ports.OrderCheck.CheckOrder;
import org.socialcare.domain.ports.OrderFiles.FilesOrder;
import org.socialcare.domain.ports.OrderPull.PullOrder;
import org.socialcare.platforms.Platforms;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.lambda.TestContext;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryCredentials;
import org.socialcare.testkit.memory.InMemoryFiles;
import org.socialcare.testkit.memory.InMemoryGrants;
import org.socialcare.testkit.memory.InMemoryInbox;
import org.socialcare.testkit.memory.InMemoryPlaces;
import org.socialcare.testkit.memory.InMemoryPulls;
import org.socialcare.testkit.memory.InMemoryQuarantine;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.ScriptedPlatform;
import org.socialcare.wire.facts.CheckOrderJson;
import org.socialcare.wire.facts.PullOrderJson;
import org.socialcare.wire.files.FilesOrderJson;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class HandlerTest {
    private static final ChannelId CHANNEL = Some.channelId();

    private final TestClock clock = new TestClock();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryPlaces places = new InMemoryPlaces(grants);
    private final InMemoryInbox inbox = new InMemoryInbox();
    private final InMemoryPulls orders = new InMemoryPulls();
    private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
    private final InMemoryConversations store = new InMemoryConversations();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final List<Duration> waits = new ArrayList<>();
    private final Printed printed = new Printed();
    private final Hint hint = new Hint("messages", "wk1", "key-1", clock.instant());
    private final List<Hint> history = new ArrayList<>(List.of(hint));
    private boolean secretMissing;
    private final Handler handler = handler();

    HandlerTest() {
        var standing = new Credentials(Map.of("token", "standing"));
        credentials.with(CHANNEL, standing).with(new ChannelId("pond", "olive"), standing);
    }

    private Handler handler() {
        var log = new Log(printed.stream(), "");
        var arrivals = new Arrivals(inbox, orders, quarantine, new Books(printed.stream()), log);
        var settings = new InMemorySettings(Some.brand());
        var puller =
                new Puller(
                        _ -> Optional.of(new Pond(history)),
                        credentials,
                        new Tokens(platform, grants, clock),
                        platform,
                        places,
                        new Known(store, clock),
                        arrivals,
                        orders,
                        clock);
        var daily =
                new Daily(
                        _ -> Optional.of(new Pond(history)),
                        settings,
                        _ ->
                                Optional.of(new Credentials(Map.of("token", "standing")))
                                        .filter(_ -> !secretMissing),
                        grants,
                        places,
                        orders,
                        arrivals,
                        clock);
        var kept = new InMemoryFiles();
        var files =
                new Files(
                        Platforms::named,
                        store,
                        credentials,
                        new Tokens(platform, grants, clock),
                        new Download(
                                (_, _) -> {
                                    throw new AssertionError("nothing is fetched here");
                                }),
                        kept,
                        kept,
                        clock);
        return new Handler(
                new Handler.Wired(puller, daily, files, settings, (_, delay) -> waits.add(delay)),
                log);
    }

    @Test
    void the_sample_is_read_to_its_end_and_every_message_is_in_the_inbox() {
        platform.answers(200, "m1,m2>c1").answers(200, ">c2").answers(200, "m3|c3");

        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(ids()).containsExactly("m1", "m2", "m3");
        assertThat(cursors()).containsExactly("", "c1", "c2");
        var place = places.place(new ChannelId("pond", "olive"), hint).orElseThrow();
        assertThat(place.cursor()).isEqualTo("c3");
    }

    @Test
    void the_next_hint_goes_on_where_the_last_reading_ended() {
        platform.answers(200, "m1|c1");
        run(order("h1"));
        clock.pass(Duration.ofMinutes(1));
        platform.answers(200, "m2|c2");

        run(PullOrder.first(CHANNEL, new Hint("messages", "wk1", "key-2", clock.instant()), "h2"));

        assertThat(cursors()).containsExactly("", "c1");
        assertThat(ids()).containsExactly("m1", "m2");
    }

    @Test
    void a_hint_whose_history_was_read_since_is_not_followed_again() {
        clock.pass(Duration.ofMinutes(5));
        platform.answers(200, "m1|c1");
        run(order("h1"));

        assertThat(run(order("h2"))).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).hasSize(1);
    }

    @Test
    void a_key_that_is_too_old_is_not_shown() {
        platform.answers(200, "|c1");
        clock.pass(Duration.ofMinutes(11));

        run(order("h1"));

        assertThat(platform.requests().getFirst().headers()).containsEntry("key", "");
    }

    @Test
    void a_page_is_passed_only_once_it_is_stored() {
        platform.answers(200, "m1>c1");
        inbox.breakDown();

        assertThat(run(order("h1"))).isEqualTo(QueueEvent.failed("m0"));
        assertThat(places.place(CHANNEL, hint)).isEmpty();

        inbox.recover();
        platform.answers(200, "m1|c1");
        assertThat(run(order("h1"))).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(ids()).containsExactly("m1");
    }

    @Test
    void what_cannot_be_read_is_kept_and_the_rest_goes_on() {
        platform.answers(200, "m1,?,m2|c1");

        run(order("h1"));

        assertThat(ids()).containsExactly("m1", "m2");
        assertThat(quarantine.kept()).hasSize(1);
        assertThat(quarantine.kept().getFirst().why()).isEqualTo("nonsense");
    }

    @Test
    void an_order_that_nobody_can_read_comes_back_at_once_until_it_is_set_aside() {
        var event = QueueEvent.of("pulls.fifo").with("olive", "{\"channel\":7}").json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0"));

        assertThat(waits).containsExactly(Duration.ZERO);
    }

    @Test
    void more_of_the_same_place_is_not_asked_for_in_a_loop() {
        platform.answers(200, ">c1").answers(200, ">c1");

        assertThat(run(order("h1"))).isEqualTo(QueueEvent.failed("m0"));

        assertThat(waits).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void a_platform_that_wants_a_pause_gets_it_and_nothing_is_lost() {
        platform.answers(200, "m1>c1").answers(200, "retry");

        assertThat(run(order("h1"))).isEqualTo(QueueEvent.failed("m0"));
        assertThat(waits).containsExactly(Duration.ofSeconds(40));

        platform.answers(200, "m2|c2");
        run(order("h1"));
        assertThat(cursors()).containsExactly("", "c1", "c1");
        assertThat(ids()).containsExactly("m1", "m2");
    }

    @Test
    void a_rejected_token_is_renewed_once() {
        platform.answers(200, "token").answers(200, "fresh").answers(200, "m1|c1");

        run(order("h1"));

        assertThat(platform.requests().getLast().headers()).containsEntry("token", "fresh");
        assertThat(ids()).containsExactly("m1");
    }

    @Test
    void without_access_the_order_waits_for_a_person() {
        platform.answers(200, "token").answers(403, "");

        assertThat(run(order("h1"))).isEqualTo(QueueEvent.failed("m0"));

        assertThat(waits).containsExactly(Duration.ofSeconds(15));
        assertThat(grants.kept(CHANNEL).access().lostSince()).isPresent();
    }

    @Test
    void what_is_gone_is_kept_with_its_reason_and_not_waited_for() {
        platform.answers(404, "gone");

        assertThat(run(order("h1"))).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(quarantine.kept().getFirst().why()).isEqualTo("refused: gone");
        assertThat(quarantine.kept().getFirst().where()).isEqualTo("messages wk1");
    }

    @Test
    void when_time_runs_out_the_rest_is_ordered_anew() {
        platform.answers(200, "m1>c1");

        Invocation.of(handler, event(order("h1")), new TestContext(20_000));

        assertThat(orders.orders()).containsExactly(order("h1").continuing("c1", 0, 0));
    }

    @Test
    void an_order_for_the_files_of_a_message_without_any_is_over_at_once() {
        var known = stored("m1");
        var order = new FilesOrder(known.conversation(), known.entry());
        var event = QueueEvent.of("pulls").with("m", FilesOrderJson.write(order));

        assertThat(Invocation.of(handler, event.json())).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_check_brings_what_no_webhook_brought_and_counts_it() {
        stored("m1");
        platform.answers(200, "m1,m2>c1").answers(200, "m3|c2");

        run(PullOrder.check(CHANNEL, hint, "day-1"));

        assertThat(ids()).containsExactly("m2", "m3");
        assertThat(places.health(CHANNEL).checks())
                .containsExactly(new Check("day-1", clock.instant(), 3, 2, ""));
        assertThat(places.place(CHANNEL, hint)).isEmpty();
    }

    @Test
    void a_check_that_is_refused_says_so() {
        platform.answers(404, "gone");

        run(PullOrder.check(CHANNEL, hint, "day-1"));

        assertThat(places.health(CHANNEL).checks().getFirst().trouble()).isEqualTo("gone");
        assertThat(quarantine.kept()).isEmpty();
    }

    @Test
    void
            every_day_the_history_of_every_channel_is_looked_at_and_a_run_that_comes_twice_asks_alike() {
        var today = Invocation.of(handler, "{\"schedule\":\"pulls-daily\"}");

        assertThat(today).isEmpty();
        assertThat(orders.orders())
                .hasSameSizeAs(Some.brand().channels())
                .allMatch(PullOrder::isCheck);
        Invocation.of(handler, "{\"schedule\":\"pulls-daily\"}");
        assertThat(orders.orders().stream().distinct()).hasSameSizeAs(Some.brand().channels());
    }

    @Test
    void the_end_of_access_is_told_at_fourteen_seven_three_and_one_days() {
        var channel = Some.brand().channels().getFirst().id();
        Instant ends = clock.instant().plus(Duration.ofDays(15));
        grants.keep(channel, new Grant("t", clock.instant(), ends, "r", Optional.of(ends), ""));
        for (int day = 0; day < 15; day++) {
            Invocation.of(handler, "{\"schedule\":\"pulls-daily\"}");
            Invocation.of(handler, "{\"schedule\":\"pulls-daily\"}");
            clock.pass(Duration.ofDays(1));
        }

        assertThat(inbox.received().stream().map(received -> received.event().id()).distinct())
                .containsExactly(
                        "access-ending|" + ends + "|14",
                        "access-ending|" + ends + "|7",
                        "access-ending|" + ends + "|3",
                        "access-ending|" + ends + "|1");
    }

    @Test
    void access_that_is_lost_is_told() {
        var channel = Some.brand().channels().getFirst().id();
        grants.lost(channel, "f00d", clock.instant());

        Invocation.of(handler, "{\"schedule\":\"pulls-daily\"}");

        assertThat(inbox.received()).hasSize(1);
        assertThat(inbox.received().getFirst().event().kind()).isEqualTo("account.access_lost");
    }

    @Test
    void a_comparison_that_a_person_asks_for_begins_at_once_and_is_told_from_its_beginning() {
        ask("asked-1");

        assertThat(orders.orders()).containsExactly(PullOrder.check(CHANNEL, hint, "asked-1"));
        assertThat(places.health(CHANNEL).checks())
                .containsExactly(new Check("asked-1", clock.instant(), 0, 0, Check.RUNNING));

        platform.answers(200, "m1|c1");
        orders.orders().forEach(this::run);

        assertThat(places.health(CHANNEL).checks())
                .containsExactly(new Check("asked-1", clock.instant(), 1, 1, ""));
    }

    @Test
    void without_a_history_or_a_secret_the_comparison_says_so() {
        history.clear();
        ask("asked-1");
        assertThat(places.health(CHANNEL).latest())
                .extracting(Check::trouble)
                .containsExactly(Check.NO_HISTORY);

        clock.pass(Duration.ofMinutes(20));
        secretMissing = true;
        ask("asked-2");
        assertThat(places.health(CHANNEL).latest())
                .containsExactly(new Check("asked-2", clock.instant(), 0, 0, "no-secret"));
        assertThat(orders.orders()).isEmpty();
    }

    private void ask(String run) {
        var order = CheckOrderJson.write(new CheckOrder(CHANNEL, run));
        var event = QueueEvent.of("pulls.fifo").with(CHANNEL.toString(), order).json();
        assertThat(Invocation.of(handler, event)).isEqualTo(Invocation.NOTHING_FAILED);
    }

    private PullOrder order(String name) {
        return PullOrder.first(CHANNEL, hint, name);
    }

    private String run(PullOrder order) {
        return Invocation.of(handler, event(order));
    }

    private static String event(PullOrder order) {
        return QueueEvent.of("pulls.fifo")
                .with(order.channel().toString(), PullOrderJson.write(order))
                .json();
    }

    private List<String> ids() {
        return inbox.received().stream().map(received -> received.event().id()).toList();
    }

    private List<String> cursors() {
        return platform.requests().stream()
                .map(request -> request.headers().getOrDefault("cursor", ""))
                .toList();
    }

    private Received stored(String message) {
        var received = new Received(CHANNEL, Pond.said(message), "r1", clock.instant());
        store.save(
                Receiving.decide(
                        Optional.empty(),
                        received,
                        Some.channel(),
                        Some.brand(),
                        Optional.of(Some.understanding()),
                        clock.instant()));
        return received;
    }
}
