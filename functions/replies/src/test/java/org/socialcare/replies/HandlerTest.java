package org.socialcare.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Comments;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.EntryBody.Sent;
import org.socialcare.domain.conversation.EntryBody.VisibilitySent;
import org.socialcare.domain.conversation.EntryContext;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.conversation.Templates;
import org.socialcare.domain.conversation.TimelineView;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.settings.Channel;
import org.socialcare.platforms.Platforms;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryCredentials;
import org.socialcare.testkit.memory.InMemoryGrants;
import org.socialcare.testkit.memory.InMemoryMedia;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.ScriptedPlatform;
import org.socialcare.wire.facts.FactJson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class HandlerTest {
    private static final String TAKEN = "{\"message_id\":\"m_out\"}";
    private static final String THROTTLED = "{\"error\":{\"code\":4,\"message\":\"slow down\"}}";
    private static final String NOBODY = "{\"error\":{\"code\":551,\"message\":\"left\"}}";
    private static final String WECHAT_TAKEN = "{\"errcode\":0}";
    private static final String WECHAT_EXPIRED = "{\"errcode\":42001}";
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Channel WHATSAPP =
            new Channel(
                    new ChannelId("whatsapp", "mosaic"),
                    "mosaic",
                    "Number",
                    "presales",
                    true,
                    Set.of(),
                    List.of(new Template("delivery", "el", "Το δέμα {{1}} έφτασε.")),
                    1);

    private final InMemoryConversations store = new InMemoryConversations();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final List<Wait> waits = new ArrayList<>();
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private final InMemoryMedia media = new InMemoryMedia();
    private final Handler handler = handler(store);

    private record Wait(String message, Duration delay) {}

    HandlerTest() {
        connect("facebook", Map.of("page_id", "500100", "page_token", "standing-token"));
        connect("wechat", Map.of("app_id", "wx1", "app_secret", "app-secret"));
    }

    @Test
    void the_sample_is_sent_and_every_step_stands_in_the_timeline() {
        var message =
                Some.message("Is the blue lamp still in stock?")
                        .withId("m_sample_1")
                        .from("770001");
        var reply = reply(heard(message), "sample-1", "Yes, twelve of them.");
        platform.answers(200, TAKEN);

        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).hasSize(1);
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.ACCEPTED);
    }

    @Test
    void a_reply_that_is_told_twice_is_sent_once() {
        var reply = reply("Yes.");
        platform.answers(200, TAKEN);

        run(reply);
        run(reply);

        assertThat(platform.requests()).hasSize(1);
    }

    @Test
    void after_a_crash_nobody_knows_and_nothing_is_sent_again() {
        var reply = reply("Yes.");
        markedByOneWhoDied(reply);

        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);
        run(reply);

        assertThat(platform.requests()).isEmpty();
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.UNCERTAIN);
    }

    @Test
    void a_limited_platform_is_asked_again_later_and_in_order() {
        var message = heard(Some.message("Is it in stock?"));
        var first = reply(message, "r1", "Yes.");
        var second = reply(message, "r2", "Shall I keep one?");
        platform.answers(400, THROTTLED).answers(200, TAKEN).answers(200, TAKEN);

        assertThat(run(first, second)).isEqualTo(QueueEvent.failed("m0", "m1"));
        assertThat(waits).containsExactly(new Wait("h0", Duration.ofMinutes(5)));
        assertThat(states(second)).isEmpty();

        assertThat(run(first, second)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(states(first))
                .containsExactly(
                        SendState.SENDING, SendState.HELD, SendState.SENDING, SendState.ACCEPTED);
        assertThat(platform.requests().getLast().body()).contains("Shall I keep one?");
    }

    @Test
    void another_conversation_does_not_wait_for_one_that_is_held() {
        var held = reply("Yes.");
        var other = reply("No.");
        platform.answers(400, THROTTLED).answers(200, TAKEN);

        assertThat(run(held, other)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(states(other)).containsExactly(SendState.SENDING, SendState.ACCEPTED);
    }

    @Test
    void an_expired_token_is_renewed_once_and_the_reply_sent_with_the_new_one() {
        var reply = reply(heard(wechat("在吗")), "r1", "在的");
        platform.answers(200, token("old"))
                .answers(200, WECHAT_EXPIRED)
                .answers(200, token("new"))
                .answers(200, WECHAT_TAKEN);

        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).hasSize(4);
        assertThat(platform.requests().getLast().address().getQuery())
                .isEqualTo("access_token=new");
        assertThat(states(reply).getLast()).isEqualTo(SendState.ACCEPTED);
    }

    @Test
    void a_platform_that_rejects_every_token_is_not_asked_in_a_loop() {
        var reply = reply(heard(wechat("在吗")), "r1", "在的");
        platform.answers(200, token("one"))
                .answers(200, WECHAT_EXPIRED)
                .answers(200, token("two"))
                .answers(200, WECHAT_EXPIRED);

        assertThat(run(reply)).isEqualTo(QueueEvent.failed("m0"));

        assertThat(waits).containsExactly(new Wait("h0", QUARTER));
        assertThat(states(reply).getLast()).isEqualTo(SendState.HELD);
    }

    @Test
    void without_a_token_replies_are_held_and_released_when_there_is_one() {
        connect("facebook", Map.of("page_id", "500100"));
        var reply = reply("Yes.");

        assertThat(run(reply)).isEqualTo(QueueEvent.failed("m0"));
        clock.pass(Duration.ofHours(1));
        assertThat(run(reply)).isEqualTo(QueueEvent.failed("m0"));
        clock.pass(Duration.ofHours(12));
        assertThat(run(reply)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.HELD);
        assertThat(waits)
                .containsExactly(
                        new Wait("h0", Duration.ofSeconds(15)),
                        new Wait("h0", Duration.ofMinutes(6)),
                        new Wait("h0", QUARTER));

        connect("facebook", Map.of("page_id", "500100", "page_token", "granted-again"));
        platform.answers(200, TAKEN);
        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(states(reply).getLast()).isEqualTo(SendState.ACCEPTED);
    }

    @Test
    void what_a_platform_cannot_say_fails_at_once_and_waits_for_no_token() {
        connect("kuaishou", Map.of("app_secret", "s"));
        var asked = heard(Some.message("在吗"));
        var before = store.find(asked).orElseThrow();
        var reply =
                elsewhere(
                        Some.done(
                                Working.reply(
                                        before,
                                        Some.brand(),
                                        ReplyRules.of("facebook"),
                                        "r1",
                                        "lin",
                                        "在",
                                        Some.NOW.plusSeconds(90))),
                        "kuaishou");

        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).isEmpty();
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.FAILED);
    }

    @Test
    void a_reply_after_the_window_fails_without_a_call() {
        var reply = reply("Yes.");
        clock.pass(Duration.ofDays(8));

        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).isEmpty();
        assertThat(states(reply)).containsExactly(SendState.FAILED);
        assertThat(sent(reply).getLast().reason()).isEqualTo("window-closed");
    }

    @Test
    void a_template_goes_out_although_the_window_is_closed_for_free_words() {
        connect("whatsapp", Map.of("phone_number_id", "300400", "access_token", "standing"));
        var asked = heardOnWhatsApp();
        var words = reply(asked, "r1", "Yes.");
        var used = new UsedTemplate("delivery", "el", List.of("A-7"));
        var template =
                saved(
                        Templates.reply(
                                store.find(asked).orElseThrow(),
                                Some.brand(),
                                WHATSAPP,
                                "t1",
                                "lin",
                                used,
                                Some.NOW.plusSeconds(95)));
        clock.pass(Duration.ofDays(8));
        platform.answers(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}");

        assertThat(run(words, template)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(states(words)).containsExactly(SendState.FAILED);
        assertThat(states(template)).containsExactly(SendState.SENDING, SendState.ACCEPTED);
        assertThat(platform.requests()).hasSize(1);
        assertThat(platform.requests().getFirst().body())
                .contains("\"type\":\"template\"", "\"name\":\"delivery\"", "\"A-7\"")
                .doesNotContain("Το δέμα");
    }

    @Test
    void a_lost_answer_is_uncertain_and_never_sent_again() {
        var reply = reply("Yes.");
        platform.losesTheAnswer();

        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);
        run(reply);

        assertThat(platform.requests()).hasSize(1);
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.UNCERTAIN);
    }

    @Test
    void a_platform_that_cannot_be_reached_is_called_again() {
        var reply = reply("Yes.");
        platform.cannotBeReached().answers(200, TAKEN);

        assertThat(run(reply)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(states(reply).getLast()).isEqualTo(SendState.ACCEPTED);
    }

    @Test
    void a_refused_reply_has_failed_and_its_reason_is_kept() {
        var reply = reply("Yes.");
        platform.answers(400, NOBODY);

        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.FAILED);
        assertThat(sent(reply).getLast().reason()).startsWith("error 551");
    }

    @Test
    void after_ten_attempts_a_reply_has_failed() {
        var reply = reply("Yes.");
        for (int i = 0; i < 10; i++) {
            platform.answers(400, THROTTLED);
            run(reply);
        }

        assertThat(run(reply)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).hasSize(10);
        assertThat(sent(reply).getLast().reason()).isEqualTo("gave-up:error 4");
    }

    @Test
    void an_attempt_that_another_is_making_is_looked_at_again_later() {
        var reply = reply("Yes.");
        var overtaken = handler(new MarkedInBetween(reply));

        assertThat(Invocation.of(overtaken, event(reply))).isEqualTo(QueueEvent.failed("m0"));

        assertThat(platform.requests()).isEmpty();
        assertThat(states(reply)).containsExactly(SendState.SENDING);
        assertThat(waits).hasSize(1);
    }

    @Test
    void what_cannot_be_read_comes_back_at_once_until_it_is_set_aside() {
        var reply = reply("Yes.");
        platform.answers(200, TAKEN);
        var event =
                QueueEvent.of("outbox.fifo")
                        .with("a", "not json")
                        .with("b", "{\"detail\":{\"v\":99}}")
                        .with(reply.conversation().text(), fact(reply))
                        .json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0", "m1"));

        assertThat(waits)
                .containsExactly(new Wait("h0", Duration.ZERO), new Wait("h1", Duration.ZERO));
        assertThat(states(reply).getLast()).isEqualTo(SendState.ACCEPTED);
    }

    @Test
    void a_comment_is_hidden_and_shown_again_each_once() {
        var comment = commented("facebook");
        var hiding = hides(comment, "v1");
        platform.answers(200, "{\"success\":true}").answers(200, "{\"success\":true}");
        run(hiding);
        run(hiding);
        var showing = shows(comment, "v2");
        run(showing);

        assertThat(platform.requests().stream().map(PlatformRequest::body))
                .containsExactly("{\"is_hidden\":true}", "{\"is_hidden\":false}");
        assertThat(platform.requests().getFirst().address().getPath()).endsWith("/c1");
        assertThat(turns(hiding)).containsExactly(SendState.SENDING, SendState.ACCEPTED);
        assertThat(turns(showing)).containsExactly(SendState.SENDING, SendState.ACCEPTED);
    }

    @Test
    void a_hiding_of_which_nobody_knows_is_repeated_because_that_does_no_harm() {
        var hiding = hides(commented("facebook"), "v1");
        markedByOneWhoDied(hiding);
        platform.losesTheAnswer().answers(200, "{\"success\":true}");

        assertThat(run(hiding)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(run(hiding)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).hasSize(2);
        assertThat(turns(hiding))
                .containsExactly(
                        SendState.SENDING,
                        SendState.HELD,
                        SendState.SENDING,
                        SendState.HELD,
                        SendState.SENDING,
                        SendState.ACCEPTED);
    }

    @Test
    void a_hiding_that_is_refused_has_failed_and_its_reason_is_kept() {
        var hiding = hides(commented("facebook"), "v1");
        platform.answers(400, NOBODY);

        assertThat(run(hiding)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(turns(hiding)).containsExactly(SendState.SENDING, SendState.FAILED);
    }

    @Test
    void what_a_platform_cannot_do_fails_and_says_so() {
        var hiding = elsewhere(Some.done(wished(commented("facebook"), "v1")), "wechat");
        platform.answers(200, token("fresh"));

        assertThat(run(hiding)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).hasSize(1);
        assertThat(turns(hiding)).containsExactly(SendState.SENDING, SendState.FAILED);
    }

    @Test
    void a_private_answer_goes_to_the_writer_of_the_comment_and_never_twice() {
        var comment = commented("facebook");
        var before = store.find(comment.entry().conversation()).orElseThrow();
        var answer =
                saved(
                        Comments.answerPrivately(
                                before,
                                Some.brand(),
                                ReplyRules.of("facebook"),
                                comment,
                                "p1",
                                "lin",
                                "Your order number, please?",
                                Some.NOW.plusSeconds(90)));
        platform.losesTheAnswer();

        run(answer);
        run(answer);

        assertThat(platform.requests()).hasSize(1);
        assertThat(platform.requests().getFirst().body())
                .contains("\"comment_id\":\"c1\"", "Your order number, please?");
        assertThat(states(answer)).containsExactly(SendState.SENDING, SendState.UNCERTAIN);
    }

    @Test
    void a_picture_is_lent_to_a_platform_that_fetches_it() {
        var reply = picture(Some.message("What does it look like?"), true);
        platform.answers(200, TAKEN);

        run(reply);
        run(reply);

        assertThat(platform.requests()).hasSize(1);
        assertThat(platform.requests().getFirst().body())
                .contains("https://files.example/sent/", "\"image\"");
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.ACCEPTED);
    }

    @Test
    void a_picture_is_handed_over_and_then_sent_once() {
        var reply = picture(wechat("什么样子？"), true);
        platform.answers(200, token("fresh"));
        platform.answers(200, "{\"type\":\"image\",\"media_id\":\"M-1\"}");
        platform.answers(200, WECHAT_TAKEN);

        run(reply);
        run(reply);

        assertThat(platform.requests()).hasSize(3);
        assertThat(platform.requests().get(2).body()).contains("\"media_id\":\"M-1\"");
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.ACCEPTED);
    }

    @Test
    void a_lost_answer_to_the_handing_over_lets_it_be_sent_later_and_once() {
        var reply = picture(wechat("什么样子？"), true);
        platform.answers(200, token("fresh"));
        platform.losesTheAnswer();

        run(reply);
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.HELD);
        platform.answers(200, "{\"type\":\"image\",\"media_id\":\"M-1\"}");
        platform.answers(200, WECHAT_TAKEN);
        run(reply);

        assertThat(states(reply)).endsWith(SendState.ACCEPTED).doesNotContain(SendState.UNCERTAIN);
        assertThat(platform.requests())
                .filteredOn(request -> request.body().contains("\"media_id\""))
                .hasSize(1);
    }

    @Test
    void a_lost_answer_to_the_picture_itself_is_never_sent_again() {
        var reply = picture(wechat("什么样子？"), true);
        platform.answers(200, token("fresh"));
        platform.answers(200, "{\"type\":\"image\",\"media_id\":\"M-1\"}");
        platform.losesTheAnswer();

        run(reply);
        run(reply);

        assertThat(platform.requests()).hasSize(3);
        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.UNCERTAIN);
    }

    @Test
    void a_token_that_runs_out_while_handing_over_is_renewed_and_the_picture_sent() {
        var reply = picture(wechat("什么样子？"), true);
        platform.answers(200, token("stale"));
        platform.answers(200, WECHAT_EXPIRED);
        platform.answers(200, token("fresh"));
        platform.answers(200, "{\"type\":\"image\",\"media_id\":\"M-1\"}");
        platform.answers(200, WECHAT_TAKEN);

        run(reply);

        assertThat(states(reply)).endsWith(SendState.ACCEPTED);
    }

    @Test
    void a_picture_that_is_gone_has_failed_and_says_so() {
        var reply = picture(wechat("什么样子？"), false);
        platform.answers(200, token("fresh"));

        run(reply);

        assertThat(states(reply)).containsExactly(SendState.SENDING, SendState.FAILED);
    }

    @Test
    void nothing_printed_holds_words_or_tokens() {
        var reply = reply("my secret answer");
        platform.answers(400, THROTTLED);

        run(reply);

        assertThat(printed.lines()).isNotEmpty();
        assertThat(printed.text()).doesNotContain("secret", "standing-token", "access_token");
    }

    private Handler handler(SaveChange changes) {
        var attempts =
                new Attempts(store, store, changes, new InMemorySettings(Some.brand()), clock);
        var tokens = new Tokens(platform, new InMemoryGrants(), clock);
        return new Handler(
                new Sender(
                        Platforms::named,
                        store,
                        attempts,
                        credentials,
                        tokens,
                        platform,
                        new Delivery(media, platform)),
                new Signaller(Platforms::named, credentials, tokens, platform, clock),
                (message, delay) -> waits.add(new Wait(message, delay)),
                new Log(printed.stream(), ""));
    }

    private void connect(String name, Map<String, String> values) {
        credentials.with(new ChannelId(name, "mosaic"), new Credentials(values));
    }

    private static SomeMessage wechat(String text) {
        return Some.message(text).on(new ChannelId("wechat", "mosaic"));
    }

    private ConversationId heardOnWhatsApp() {
        var message = Some.message("Πού είναι;").on(WHATSAPP.id());
        var change =
                Receiving.decide(
                        Optional.empty(),
                        message.received(),
                        WHATSAPP,
                        Some.brand(),
                        Optional.of(Some.understanding()),
                        message.at());
        store.save(change);
        return change.after().id();
    }

    private ConversationId heard(SomeMessage message) {
        var change = Some.change(Optional.empty(), message);
        store.save(change);
        return change.after().id();
    }

    private Entry reply(String text) {
        return reply(heard(Some.message("Is it in stock?")), "r1", text);
    }

    private Entry picture(SomeMessage asked, boolean kept) {
        var id = heard(asked);
        var before = store.find(id).orElseThrow();
        var shown = Media.of("file-1", "lamp.png", MediaType.PNG, 3);
        media.put(id, shown, new byte[] {1, 2, 3});
        if (kept) {
            media.keep(id, shown);
        }
        var rules = ReplyRules.of(before.channel().platform());
        var change =
                Some.done(
                        Working.attach(
                                before,
                                Some.brand(),
                                rules,
                                "r1",
                                "lin",
                                shown,
                                Some.NOW.plusSeconds(90)));
        store.save(change);
        return change.entry();
    }

    private Entry reply(ConversationId id, String name, String text) {
        var before = store.find(id).orElseThrow();
        var rules = ReplyRules.of(before.channel().platform());
        var change =
                Some.done(
                        Working.reply(
                                before,
                                Some.brand(),
                                rules,
                                name,
                                "lin",
                                text,
                                Some.NOW.plusSeconds(90)));
        store.save(change);
        return change.entry();
    }

    private Line commented(String name) {
        var message = Some.message("Rubbish!").withId("c1").under("post1");
        var id = heard(message.on(new ChannelId(name, "mosaic")));
        return line(id);
    }

    private Line line(ConversationId id) {
        return TimelineView.of(store.latest(id, Optional.empty(), 100).entries()).getFirst();
    }

    private Entry hides(Line comment, String name) {
        return saved(wished(comment, name));
    }

    private Decision wished(Line comment, String name) {
        var before = store.find(comment.entry().conversation()).orElseThrow();
        var now = Some.NOW.plusSeconds(90);
        return Comments.hide(before, comment, name, "lin", "Insult", now);
    }

    /** As if the platform had been able to hide comments when it was asked for. */
    private Entry elsewhere(Change change, String platformName) {
        var entry = change.entry();
        var was = entry.context();
        var context =
                new EntryContext(
                        was.brand(),
                        new ChannelId(platformName, "mosaic"),
                        was.version(),
                        was.ticket(),
                        was.measured(),
                        was.nextDue(),
                        was.dueSoon());
        var moved =
                new Entry(
                        entry.id(),
                        entry.conversation(),
                        entry.at(),
                        entry.order(),
                        context,
                        entry.body());
        store.save(new Change(change.after(), moved));
        return moved;
    }

    private Entry shows(Line comment, String name) {
        var id = comment.entry().conversation();
        var before = store.find(id).orElseThrow();
        return saved(Comments.show(before, line(id), name, "lin", "", Some.NOW.plusSeconds(99)));
    }

    private Entry saved(Decision decision) {
        var change = Some.done(decision);
        store.save(change);
        return change.entry();
    }

    private List<SendState> turns(Entry visibility) {
        return store.latest(visibility.conversation(), Optional.empty(), 100).entries().stream()
                .filter(
                        e ->
                                e.body() instanceof VisibilitySent s
                                        && s.visibility().equals(visibility.id()))
                .sorted((a, b) -> Long.compare(a.context().version(), b.context().version()))
                .map(e -> ((VisibilitySent) e.body()).state())
                .toList();
    }

    private void markedByOneWhoDied(Entry reply) {
        var before = store.find(reply.conversation()).orElseThrow();
        store.save(
                Sending.begin(before, Some.brand(), reply, ReplyRules.of("facebook"), 1, Some.NOW));
    }

    private String run(Entry... replies) {
        return Invocation.of(handler, event(replies));
    }

    private static String event(Entry... replies) {
        var event = QueueEvent.of("outbox.fifo");
        for (var reply : replies) {
            event.with(reply.conversation().text(), fact(reply));
        }
        return event.json();
    }

    /** As the rule of the bus puts it into the queue. */
    private static String fact(Entry entry) {
        var fact = FactJson.of(entry);
        return "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
    }

    private static String token(String value) {
        return "{\"access_token\":\"" + value + "\",\"expires_in\":7200}";
    }

    private List<Sent> sent(Entry reply) {
        return store.latest(reply.conversation(), Optional.empty(), 100).entries().stream()
                .filter(e -> e.body() instanceof Sent s && s.reply().equals(reply.id()))
                .sorted((a, b) -> Long.compare(a.context().version(), b.context().version()))
                .map(e -> (Sent) e.body())
                .toList();
    }

    private List<SendState> states(Entry reply) {
        return sent(reply).stream().map(Sent::state).toList();
    }

    /** Another worker marks the attempt just before this one does. */
    private final class MarkedInBetween implements SaveChange {
        private final Entry reply;

        MarkedInBetween(Entry reply) {
            this.reply = reply;
        }

        @Override
        public Saved save(Change change) {
            markedByOneWhoDied(reply);
            return store.save(change);
        }
    }
}
