package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.judging.Sight;
import org.socialcare.domain.alerts.judging.SilenceJudge;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.ports.OrderCheck.CheckOrder;
import org.socialcare.domain.ports.ReadBaselines;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ChannelsTest {
    private static final ChannelId ID = Some.channelId();
    private static final String ADDRESS = "/api/channels/" + Shapes.channelId(ID);

    private final DeskRoom room = new DeskRoom();

    @Test
    void a_channel_on_which_nothing_happened_yet_has_no_figures() {
        var channel = channel();

        assertThat(channel.get("quiet")).isEmpty();
        assertThat(channel.get("asked")).isEmpty();
        assertThat(channel.obj("sending").number("ended")).hasValue(0);
        assertThat(channel.obj("sending").get("last")).isEmpty();
    }

    @Test
    void the_error_rate_is_told_with_what_it_is_made_of_and_opens_to_its_replies() {
        var earlier = room.clock.instant().minus(Duration.ofHours(2));
        count("r1", earlier, Mark.SENT);
        count("r2", earlier, Mark.SENT);
        var failed = fail("Sorry!", "recipient-gone");

        var sending = channel().obj("sending");
        var failures = room.get(ADDRESS + "/failures").byLead().body().arr("items");

        assertThat(sending.number("ended")).hasValue(3);
        assertThat(sending.number("failed")).hasValue(1);
        assertThat(sending.obj("last").number("failed")).hasValue(1);
        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().textOrEmpty("conversation"))
                .isEqualTo(failed.after().id().text());
        assertThat(failures.getFirst().textOrEmpty("state")).isEqualTo("failed");
        assertThat(failures.getFirst().textOrEmpty("reason")).isEqualTo("recipient-gone");
        assertThat(failures.toString()).doesNotContain("Sorry");
    }

    @Test
    void what_is_usual_of_a_silence_is_what_alerts_have_learnt() {
        var judge = new SilenceJudge();
        var state = judge.nothingYet();
        var at = Window.startOf(room.clock.instant()).minus(Duration.ofDays(21));
        for (; at.isBefore(room.clock.instant()); at = at.plus(Window.LENGTH)) {
            state = judge.judge(state, new Sight(at, room.brand.zone(), 5, 5, 1)).after();
        }
        var bytes = judge.write(state);
        var scope = ReadBaselines.scope(room.brand.id(), ID);
        room.baselines.save(scope, Indicator.SILENCE.word(), bytes, 0);

        var quiet = channel().obj("quiet");
        var usual = judge.quiet(state, Optional.empty(), room.brand.zone()).orElseThrow().usual();

        assertThat(quiet.text("usual").map(Duration::parse)).isEqualTo(usual).isPresent();
        assertThat(quiet.flag("watched")).isTrue();
        assertThat(quiet.get("level")).isEmpty();
    }

    @Test
    void a_comparison_is_ordered_once_in_a_quarter_of_an_hour() {
        var answer = compare("key-0123456789abcdef");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().textOrEmpty("state")).isEqualTo("asked");
        assertThat(compare("key-0123456789abcdef").status()).isEqualTo(202);
        assertThat(compare("key-another-89abcdef").code()).isEqualTo("check_too_soon");
        assertThat(room.compared)
                .containsOnly(new CheckOrder(ID, "asked-key-0123456789abcdef"))
                .hasSize(2);

        room.clock.pass(Duration.ofMinutes(15));
        assertThat(compare("key-another-89abcdef").status()).isEqualTo(202);
        assertThat(room.post(ADDRESS + "/check", "").byEleni().status()).isEqualTo(403);
        assertThat(room.post("/api/channels/nowhere.x/check", "").byLead().status()).isEqualTo(404);
    }

    @Test
    void how_a_comparison_goes_on_is_told_until_it_is_done() {
        compare("key-0123456789abcdef");
        assertThat(asked()).isEqualTo("asked");

        found(Check.RUNNING, 0, 0);
        assertThat(asked()).isEqualTo("running");

        found("", 40, 2);
        assertThat(asked()).isEqualTo("done");
        assertThat(channel().arr("checks").getFirst().number("missed")).hasValue(2);
    }

    private void found(String trouble, int pulled, int missed) {
        var hint = new Hint("messages", "", "", room.clock.instant());
        var run = "asked-key-0123456789abcdef";
        room.places.found(ID, hint, new Check(run, room.clock.instant(), pulled, missed, trouble));
    }

    private String asked() {
        return channel().obj("asked").textOrEmpty("state");
    }

    private DeskRoom.Reply compare(String key) {
        return room.post(ADDRESS + "/check", "").with("idempotency-key", key).byLead();
    }

    /** A reply that the platform refuses, kept and counted. */
    private Change fail(String text, String reason) {
        var conversation = room.hears(Some.message("Hello?"));
        var path = "/api/conversations/" + conversation.id().text() + "/replies";
        assertThat(room.post(path, "{\"text\":\"" + text + "\"}").byAdmin().status())
                .isEqualTo(202);
        var before = room.conversations.find(conversation.id()).orElseThrow();
        var reply =
                room
                        .conversations
                        .latest(conversation.id(), Optional.empty(), 10)
                        .entries()
                        .stream()
                        .filter(it -> it.body() instanceof EntryBody.Reply)
                        .findFirst()
                        .orElseThrow();
        var change =
                Sending.ended(
                        before,
                        room.brand,
                        reply,
                        1,
                        new SendResult.Refused(reason),
                        room.clock.instant());
        room.conversations.save(change);
        room.signals.count(
                ID,
                List.of(
                        signal(
                                change.entry().id(),
                                change.after().id(),
                                room.clock.instant().minusSeconds(1),
                                EnumSet.of(Mark.SENT, Mark.UNSENT))));
        return change;
    }

    private void count(String fact, Instant at, Mark mark) {
        room.signals.count(
                ID, List.of(signal(fact, Some.conversation().id(), at, EnumSet.of(mark))));
    }

    private static Signal signal(
            String entry, ConversationId conversation, Instant at, Set<Mark> marks) {
        return new Signal(entry, conversation, entry, at, marks, "und", "", Set.of());
    }

    private Json channel() {
        return room.get("/api/channels").byLead().body().arr("items").stream()
                .filter(it -> it.obj("channel").textOrEmpty("id").equals(Shapes.channelId(ID)))
                .findFirst()
                .orElseThrow();
    }
}
