package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.RULES;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;

import java.time.Duration;
import java.util.Optional;

class ReplyTest {
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private final Scene scene = Scene.direct();

    @Test
    void a_reply_answers_the_customers_newest_message_and_takes_the_ticket() {
        scene.asks(0);
        scene.asks(5);

        Entry reply = scene.replies(10);

        assertThat(reply.id()).isEqualTo("reply#r10.0");
        assertThat(reply.at()).isEqualTo(at(10));
        assertThat(reply.body())
                .isEqualTo(new EntryBody.Reply("lin", "Certainly", "mid-5.0", false, false));
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.ticket().assignee()).contains("lin");
        assertThat(scene.ticket().firstReplyAt()).contains(at(10));
        assertThat(scene.now().preview()).isEqualTo("Certainly");
        assertThat(scene.now().allowance().sent()).isEqualTo(1);
    }

    @Test
    void a_colleague_who_helps_out_does_not_take_the_ticket_away() {
        scene.asks(0);
        scene.done(
                Working.assign(
                        scene.now(), "a", Optional.of("eva"), "presales", "eva", "x", at(1)));

        scene.replies(10);

        assertThat(scene.ticket().assignee()).contains("eva");
    }

    @Test
    void a_reply_needs_words() {
        scene.asks(0);

        assertRefused("empty-text", reply(RULES, " \n ", 5));
    }

    @Test
    void a_reply_is_counted_in_characters_not_in_surrogates() {
        scene.asks(0);

        assertThat(reply(RULES, "😀".repeat(50), 5)).isInstanceOf(Decision.Changed.class);
        assertRefused("text-too-long", reply(RULES, "😀".repeat(51), 5));
    }

    @Test
    void a_picture_answers_as_words_do() {
        scene.asks(0);
        Media lamp = Media.of("p1", "lamp.png", MediaType.PNG, 3);

        Entry reply = scene.done(attach(lamp, 10));

        assertThat(reply.body())
                .isEqualTo(
                        new EntryBody.Reply(
                                "lin",
                                "",
                                "mid-0.0",
                                false,
                                false,
                                Optional.of(lamp),
                                Optional.empty()));
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.now().allowance().sent()).isEqualTo(1);
        assertThat(scene.now().preview()).isEqualTo("[image]");
    }

    @Test
    void a_picture_is_held_to_the_platforms_types_sizes_and_window() {
        scene.asks(0);

        assertRefused("type-not-taken", attach(Media.of("p", "a.webp", MediaType.WEBP, 3), 5));
        assertRefused("too-large", attach(Media.of("p", "a.png", MediaType.PNG, 8_000_001), 5));
        assertRefused("window-closed", attach(Media.of("p", "a.png", MediaType.PNG, 3), 8 * DAY));
    }

    private Decision attach(Media media, double second) {
        return Working.attach(
                scene.now(), Scene.SHOP, RULES, "p" + second, "lin", media, at(second));
    }

    @Test
    void a_reply_within_the_window_is_ordinary_up_to_its_last_instant() {
        scene.asks(0);

        assertThat(late(reply(RULES, "x", DAY))).isFalse();
    }

    @Test
    void a_reply_after_the_window_is_late_while_a_person_may_still_answer() {
        scene.asks(0);

        assertThat(late(reply(RULES, "x", DAY + 0.001))).isTrue();
        assertThat(late(reply(RULES, "x", 7 * DAY))).isTrue();
    }

    @Test
    void a_reply_after_every_window_is_refused() {
        scene.asks(0);

        assertRefused("window-closed", reply(RULES, "x", 7 * DAY + 0.001));
    }

    @Test
    void public_threads_have_a_window_of_their_own() {
        Scene post = new Scene(Scene.SHOP, ThreadKey.post("post1", "ada"));
        post.asks(0);

        assertThat(late(reply(post, RULES, "x", 30 * DAY))).isFalse();
        assertRefused("window-closed", reply(post, RULES, "x", 30 * DAY + 1));
    }

    @Test
    void where_nobody_ever_wrote_no_window_is_open() {
        scene.echoes(0);

        assertRefused("window-closed", reply(RULES, "x", 1));
    }

    @Test
    void a_platform_without_a_window_takes_words_at_any_time() {
        ReplyRules free =
                new ReplyRules(
                        ReplyRules.UNLIMITED,
                        ReplyRules.UNLIMITED,
                        0,
                        50,
                        ReplyRules.UNLIMITED,
                        50);
        scene.echoes(0);

        assertThat(reply(free, "x", 365 * DAY)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void the_quota_counts_replies_since_the_customers_last_message() {
        scene.asks(0);
        scene.replies(1);
        scene.replies(2);
        scene.replies(3);
        assertRefused("quota-used", reply(RULES, "x", 4));

        scene.asks(5);

        assertThat(reply(RULES, "x", 6)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void an_old_message_that_arrives_late_brings_no_new_quota() {
        scene.asks(10);
        scene.replies(11);
        scene.replies(12);
        scene.replies(13);
        scene.asks(5);

        assertRefused("quota-used", reply(RULES, "x", 14));
    }

    @Test
    void there_is_nobody_to_answer_in_the_accounts_own_thread() {
        Scene account = new Scene(Scene.SHOP, ThreadKey.account());
        account.asks(0);

        assertRefused("no-customer", reply(account, RULES, "x", 1));
    }

    @Test
    void a_comment_whose_writer_the_platform_withholds_can_still_be_answered() {
        Scene post = new Scene(Scene.SHOP, ThreadKey.post("post1", ""));
        Inbound comment =
                new Inbound(
                        ThreadKey.post("post1", ""),
                        Direction.IN,
                        "c1",
                        "comment.add",
                        "c1",
                        "post1",
                        at(0),
                        "",
                        "page",
                        Person.NOBODY,
                        Content.Said.text("Nice"));
        post.hears(comment);

        assertThat(reply(post, RULES, "x", 1)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_refusal_says_what_can_still_be_done() {
        scene.asks(0);

        assertThat(reply(RULES, "x", 8 * DAY))
                .isEqualTo(
                        new Decision.Refused(
                                "window-closed",
                                "The platform takes no more answers until the customer writes"
                                        + " again."));
    }

    @Test
    void a_follow_up_after_the_close_leaves_the_ticket_closed() {
        scene.asks(0);
        scene.resolves(10);

        scene.replies(20);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.RESOLVED);
        assertThat(scene.ticket().firstReplyAt()).isEmpty();
        assertThat(scene.now().allowance().sent()).isEqualTo(1);
    }

    @Test
    void a_reply_answers_even_what_a_faster_platform_clock_dates_into_our_future() {
        scene.asks(30);

        scene.replies(20);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.ticket().firstReplyAt()).contains(at(30));
    }

    private Decision reply(ReplyRules rules, String text, double second) {
        return reply(scene, rules, text, second);
    }

    private static Decision reply(Scene scene, ReplyRules rules, String text, double second) {
        return Working.reply(scene.now(), Scene.SHOP, rules, "r", "lin", text, at(second));
    }

    private static boolean late(Decision decision) {
        return switch (decision) {
            case Decision.Changed(Change change) ->
                    ((EntryBody.Reply) change.entry().body()).late();
            case Decision.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static void assertRefused(String code, Decision decision) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_window_is_measured_in_the_platforms_own_time() {
        scene.asks(0);

        assertThat(ReplyWindow.of(scene.now(), RULES, at(0).minus(Duration.ofSeconds(5))))
                .isEqualTo(ReplyWindow.OPEN);
        assertThat(ReplyWindow.of(scene.now(), RULES, at(2 * DAY))).isEqualTo(ReplyWindow.LATE);
        assertThat(ReplyWindow.of(scene.now(), RULES, at(8 * DAY))).isEqualTo(ReplyWindow.CLOSED);
    }
}
