package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Content.Receipt;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.conversation.EntryBody.SendState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class TimelineViewTest {
    private final Scene scene = Scene.direct();

    @Test
    void messages_replies_and_notes_are_lines_in_order() {
        scene.asks(10);
        scene.replies(20);
        scene.asks(5);
        scene.done(Working.note(scene.now(), "n", "lin", "Regular customer", at(30)));

        assertThat(lines())
                .extracting(Line::text)
                .containsExactly("Words at 5.0", "Words at 10.0", "Certainly", "Regular customer");
    }

    @Test
    void owners_endings_clocks_and_events_are_lines_without_words() {
        scene.asks(0);
        scene.verdicts(70);
        scene.done(
                Working.assign(
                        scene.now(), "a", Optional.of("lin"), "presales", "lin", "x", at(71)));
        scene.resolves(80);
        scene.hears(scene.inbound(Direction.IN, "f", "follow", 90, new Content.Happened(Map.of())));

        assertThat(lines())
                .extracting(line -> line.entry().id())
                .containsExactly(
                        "m#mid-0.0",
                        "clock#1#FIRST_RESPONSE#0#WARNED",
                        "clock#1#FIRST_RESPONSE#0#BREACHED",
                        "assign#a",
                        "resolve#x80.0",
                        "m#f");
    }

    @Test
    void a_reply_nobody_has_tried_to_send_yet_has_no_delivery_state() {
        scene.asks(0);
        scene.replies(10);

        assertThat(replyLine().delivery()).isEmpty();
        assertThat(lines().getFirst().delivery()).isEmpty();
    }

    @Test
    void a_reply_shows_its_latest_attempt_and_the_reason() {
        Entry reply = sending();
        scene.ends(reply, 1, new SendResult.Retry("busy", Duration.ZERO), 12);
        assertThat(replyLine().delivery())
                .contains(delivery(SendState.HELD, 1, "retry:busy", 12, ""));

        scene.begins(reply, 2, 15);
        assertThat(replyLine().delivery()).contains(delivery(SendState.SENDING, 2, "", 15, ""));

        scene.ends(reply, 2, new SendResult.Refused("too-rude"), 16);
        assertThat(replyLine().delivery())
                .contains(delivery(SendState.FAILED, 2, "too-rude", 16, ""));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_result_in_the_same_instant_as_the_attempt_still_counts_as_later() {
        Entry reply = sending();
        scene.ends(reply, 1, new SendResult.Accepted("p-1"), 11);

        assertThat(replyLine().delivery()).contains(delivery(SendState.ACCEPTED, 1, "", 11, "p-1"));
    }

    @Test
    void receipts_that_name_the_message_show_on_the_reply() {
        accepted("p-1");

        hearsReceipt(Receipt.Progress.DELIVERED, List.of("other", "p-1"), Optional.empty(), 20);
        assertThat(state()).isEqualTo(SendState.DELIVERED);
        hearsReceipt(Receipt.Progress.READ, List.of("p-1"), Optional.empty(), 30);
        assertThat(state()).isEqualTo(SendState.READ);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void receipts_up_to_an_instant_mean_everything_sent_before() {
        accepted("p-1");

        hearsReceipt(Receipt.Progress.READ, List.of(), Optional.of(at(10.9)), 20);
        assertThat(state()).isEqualTo(SendState.ACCEPTED);
        hearsReceipt(Receipt.Progress.READ, List.of(), Optional.of(at(11)), 21);
        assertThat(state()).isEqualTo(SendState.READ);
    }

    @Test
    void delivered_never_overwrites_read() {
        accepted("p-1");
        hearsReceipt(Receipt.Progress.READ, List.of("p-1"), Optional.empty(), 20);
        hearsReceipt(Receipt.Progress.DELIVERED, List.of("p-1"), Optional.empty(), 21);
        hearsReceipt(Receipt.Progress.FAILED, List.of("p-1"), Optional.empty(), 22);

        assertThat(state()).isEqualTo(SendState.READ);
    }

    @Test
    void a_platform_may_tell_later_that_it_could_not_deliver() {
        accepted("p-1");
        hearsReceipt(Receipt.Progress.FAILED, List.of("p-1"), Optional.empty(), 20);

        assertThat(replyLine().delivery())
                .contains(delivery(SendState.FAILED, 1, "blocked", 20, "p-1"));
    }

    @Test
    void receipts_for_what_we_do_not_know_change_nothing() {
        accepted("p-1");
        hearsReceipt(Receipt.Progress.READ, List.of("p-2"), Optional.empty(), 20);

        assertThat(state()).isEqualTo(SendState.ACCEPTED);
    }

    @Test
    void the_echo_of_our_own_reply_is_not_shown_twice() {
        accepted("p-1");
        hearsEcho("p-1", "");

        assertThat(lines()).extracting(Line::text).containsExactly("Words at 0.0", "Certainly");
    }

    @Test
    void an_echo_settles_an_uncertain_reply() {
        Entry reply = sending();
        scene.ends(reply, 1, new SendResult.Unknown("timeout"), 12);
        hearsEcho("p-9", reply.id());
        hearsReceipt(Receipt.Progress.DELIVERED, List.of("p-9"), Optional.empty(), 20);

        assertThat(state()).isEqualTo(SendState.DELIVERED);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void words_said_in_the_platforms_own_app_are_a_line_of_their_own() {
        accepted("p-1");
        scene.echoes(20);

        assertThat(lines()).extracting(Line::text).contains("From the app at 20.0");
    }

    @Test
    void an_edited_message_shows_its_latest_words() {
        scene.asks(0);
        hears("e1", 5, new Content.Edited("mid-0.0", "First correction"));
        hears("e2", 6, new Content.Edited("mid-0.0", "Second correction"));

        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst().text()).isEqualTo("Second correction");
        assertThat(lines().getFirst().edited()).isTrue();
        assertThat(lines().getFirst().editedAt()).contains(at(6));
    }

    @Test
    void a_message_taken_back_shows_no_words_whatever_was_edited_after() {
        scene.says(
                0,
                new Content.Said("secret", List.of(new Attachment("image", "r", "")), "", ""),
                Scene.question());
        hears("d", 5, new Content.TakenBack("mid-0.0"));
        hears("e", 6, new Content.Edited("mid-0.0", "secret after all"));

        Line line = lines().getFirst();
        assertThat(line.takenBack()).isTrue();
        assertThat(line.takenBackAt()).contains(at(5));
        assertThat(line.text()).isEmpty();
        assertThat(line.attachments()).isEmpty();
    }

    @Test
    void reactions_stand_on_the_message_they_were_given_to_until_taken_back() {
        accepted("p-1");
        hears("l1", 20, new Content.Reacted("p-1", "love", true));
        hears("l2", 21, new Content.Reacted("p-1", "smile", true));
        hears("l3", 22, new Content.Reacted("p-1", "love", true));
        hears("l4", 23, new Content.Reacted("p-1", "smile", false));

        assertThat(replyLine().reactions()).containsExactly("love");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void what_is_said_about_a_line_of_an_older_page_stands_alone() {
        hears("e", 5, new Content.Edited("long-ago", "Better words"));
        hears("d", 6, new Content.TakenBack("long-before"));
        hears("l", 7, new Content.Reacted("long-ago-too", "love", true));

        List<Line> lines = lines();
        assertThat(lines)
                .extracting(line -> line.entry().id())
                .containsExactly("m#e", "m#d", "m#l");
        assertThat(lines.get(0).text()).isEqualTo("Better words");
        assertThat(lines.get(1).takenBackAt()).contains(at(6));
        assertThat(lines.get(2).reactions()).containsExactly("love");
    }

    @Test
    void the_view_does_not_depend_on_the_order_in_which_entries_are_given() {
        Entry reply = accepted("p-1");
        hearsReceipt(Receipt.Progress.READ, List.of("p-1"), Optional.empty(), 20);
        hears("e", 21, new Content.Edited("mid-0.0", "Better"));
        scene.ends(reply, 2, new SendResult.Accepted("p-1"), 25);
        List<Line> expected = lines();
        List<Entry> shuffled = new ArrayList<>(scene.entries());
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(TimelineView.of(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void an_echo_alone_shows_that_an_uncertain_reply_was_taken() {
        Entry reply = sending();
        scene.ends(reply, 1, new SendResult.Unknown("timeout"), 12);
        hearsEcho("p-9", reply.id());

        assertThat(replyLine().delivery()).contains(delivery(SendState.ACCEPTED, 1, "", 13, "p-9"));
    }

    @Test
    void the_first_news_of_a_state_gives_its_time() {
        accepted("p-1");
        hearsReceipt(Receipt.Progress.READ, List.of("p-1"), Optional.empty(), 20);
        hearsReceipt(Receipt.Progress.READ, List.of("p-1"), Optional.empty(), 30);

        assertThat(replyLine().delivery()).contains(delivery(SendState.READ, 1, "", 20, "p-1"));
    }

    @Test
    void what_stands_alone_stands_in_its_place() {
        hears("e", 5, new Content.Edited("long-ago", "Better words"));
        scene.asks(10);

        assertThat(lines()).extracting(Line::text).containsExactly("Better words", "Words at 10.0");
    }

    @Test
    void the_last_edit_wins_in_whatever_order_entries_are_given() {
        scene.asks(0);
        hears("e1", 5, new Content.Edited("mid-0.0", "First correction"));
        hears("e2", 6, new Content.Edited("mid-0.0", "Second correction"));

        assertThat(TimelineView.of(scene.entries().reversed()).getFirst().text())
                .isEqualTo("Second correction");
    }

    private static Line.Delivery delivery(
            SendState state, int attempt, String reason, double second, String platformMessage) {
        return new Line.Delivery(state, attempt, reason, at(second), platformMessage);
    }

    private Entry sending() {
        scene.asks(0);
        Entry reply = scene.replies(10);
        scene.begins(reply, 1, 11);
        return reply;
    }

    private Entry accepted(String platformMessage) {
        Entry reply = sending();
        scene.ends(reply, 1, new SendResult.Accepted(platformMessage), 12);
        return reply;
    }

    private void hearsReceipt(
            Receipt.Progress progress,
            List<String> targets,
            Optional<Instant> upTo,
            double second) {
        Content receipt = new Receipt(progress, targets, upTo, reason(progress));
        scene.hears(
                scene.inbound(Direction.SYSTEM, "receipt-" + second, "receipt", second, receipt));
    }

    private static String reason(Receipt.Progress progress) {
        return progress == Receipt.Progress.FAILED ? "blocked" : "";
    }

    private void hearsEcho(String platformMessage, String payload) {
        scene.hears(
                scene.inbound(
                        Direction.OWN,
                        platformMessage,
                        "dm.text",
                        13,
                        new Content.Said("Certainly", List.of(), "", payload)));
    }

    private void hears(String id, double second, Content content) {
        scene.hears(scene.inbound(Direction.IN, id, "dm.change", second, content));
    }

    private List<Line> lines() {
        return TimelineView.of(scene.entries());
    }

    private Line replyLine() {
        return lines().stream()
                .filter(line -> line.entry().body() instanceof EntryBody.Reply)
                .findFirst()
                .orElseThrow();
    }

    private SendState state() {
        return replyLine().delivery().orElseThrow().state();
    }
}
