package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.EntryBody.SendState;

import java.util.List;
import java.util.Optional;

class CommentsTest {
    private static final double DAY = 86_400;

    private final Scene scene = new Scene(Scene.SHOP, ThreadKey.post("post1", "ada"));

    CommentsTest() {
        comments("c1", 0);
    }

    @Test
    void a_private_answer_stops_the_clock_and_uses_nothing_of_the_public_quota() {
        Entry answer = scene.done(privately("p1", "Your number?", 10));

        assertThat(answer.body())
                .isEqualTo(new EntryBody.Reply("lin", "Your number?", "c1", false, true));
        assertThat(scene.ticket().waitingSince()).isEmpty();
        assertThat(scene.ticket().assignee()).contains("lin");
        assertThat(scene.clock(ClockKind.FIRST_RESPONSE)).isEmpty();
        assertThat(scene.now().allowance().sent()).isZero();
    }

    @Test
    void a_private_answer_that_surely_failed_leaves_the_customer_waiting() {
        Entry answer = scene.done(privately("p1", "Your number?", 10));
        scene.begins(answer, 1, 11);
        scene.ends(answer, 1, new SendResult.Refused("error 10900"), 12);

        assertThat(scene.ticket().waitingSince()).contains(Scene.START);
        assertThat(scene.now().allowance().sent()).isZero();
        scene.done(privately("p2", "Your number, please?", 20));
    }

    @Test
    void a_comment_gets_one_private_answer() {
        scene.done(privately("p1", "Your number?", 10));

        assertThat(code(privately("p2", "And your name?", 20))).isEqualTo("answered-privately");
        comments("c2", 30);
        scene.done(
                Comments.answerPrivately(
                        scene.now(),
                        Scene.SHOP,
                        Scene.RULES,
                        line("c2"),
                        "p3",
                        "lin",
                        "Thanks!",
                        Scene.at(40)));
    }

    @Test
    void a_comment_is_answered_in_private_for_seven_days() {
        assertThat(Comments.whyNotPrivately(line("c1"), Scene.at(7 * DAY))).isEmpty();
        assertThat(code(privately("p1", "Hello?", 7 * DAY + 1))).isEqualTo("private-window-closed");
    }

    @Test
    void a_private_answer_has_words_and_not_too_many() {
        assertThat(code(privately("p1", " ", 10))).isEqualTo("empty-text");
        assertThat(code(privately("p1", "x".repeat(51), 10))).isEqualTo("text-too-long");
    }

    @Test
    void a_private_answer_is_not_stopped_by_the_public_window() {
        Entry answer = scene.done(privately("p1", "Your number?", 10));

        Entry marked = scene.begins(answer, 1, 40 * DAY);

        assertThat(((EntryBody.Sent) marked.body()).state()).isEqualTo(SendState.SENDING);
    }

    @Test
    void hiding_answers_nobody_and_stops_no_clock() {
        Conversation before = scene.now();

        Entry hiding = scene.done(hide("h1", "Insult", 10));

        assertThat(hiding.body()).isEqualTo(new EntryBody.Visibility("lin", "c1", true, "Insult"));
        assertThat(scene.now().ticket()).isEqualTo(before.ticket());
        assertThat(scene.now().clocks()).isEqualTo(before.clocks());
        assertThat(scene.now().preview()).isEqualTo(before.preview());
        assertThat(scene.now().allowance()).isEqualTo(before.allowance());
    }

    @Test
    void a_comment_is_hidden_once_and_shown_again_once() {
        scene.done(hide("h1", "Insult", 10));
        assertThat(code(hide("h2", "Spam", 11))).isEqualTo("already-hidden");

        scene.done(show("s1", 20));
        assertThat(code(show("s2", 21))).isEqualTo("not-hidden");
        scene.done(hide("h3", "Spam after all", 30));

        Line.Visibility seen = line("c1").visibility().orElseThrow();
        assertThat(seen.hidden()).isTrue();
        assertThat(seen.act().reason()).isEqualTo("Spam after all");
    }

    @Test
    void hiding_has_a_reason_that_can_be_read() {
        assertThat(code(hide("h1", "  ", 10))).isEqualTo("no-reason");
        assertThat(code(hide("h1", "x".repeat(501), 10))).isEqualTo("reason-too-long");
        assertThatThrownBy(() -> new EntryBody.Visibility("lin", "c1", true, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hiding_that_failed_or_got_lost_leaves_the_comment_as_it_was() {
        Entry first = scene.done(hide("h1", "Insult", 10));
        scene.begins(first, 1, 11);
        scene.ends(first, 1, new SendResult.Unknown("lost"), 12);
        assertThat(line("c1").visibility().map(Line.Visibility::hidden)).contains(false);

        Entry second = scene.done(hide("h2", "Insult", 20));
        scene.begins(second, 1, 21);
        scene.ends(second, 1, new SendResult.Accepted(""), 22);
        Entry third = scene.done(show("s1", 30));
        scene.begins(third, 1, 31);
        scene.ends(third, 1, new SendResult.Refused("error 200"), 32);

        Line.Visibility seen = line("c1").visibility().orElseThrow();
        assertThat(seen.hidden()).isTrue();
        assertThat(seen.delivery().map(Line.Delivery::state)).contains(SendState.FAILED);
    }

    @Test
    void only_a_customers_public_comment_can_be_treated_so() {
        scene.replies(10);
        Line ours = TimelineView.of(scene.entries()).getLast();
        Scene direct = Scene.direct();
        direct.asks(0);
        Line message = TimelineView.of(direct.entries()).getFirst();

        assertThat(refusal(Comments.whyNotHidden(ours))).isEqualTo("not-a-comment");
        assertThat(refusal(Comments.whyNotHidden(message))).isEqualTo("not-a-comment");
        assertThat(refusal(Comments.whyNotPrivately(message, Scene.at(1))))
                .isEqualTo("not-a-comment");
    }

    @Test
    void a_comment_that_its_writer_took_back_is_left_alone() {
        scene.hears(
                scene.inbound(
                        Direction.IN, "gone", "comment.remove", 5, new Content.TakenBack("c1")));

        assertThat(code(hide("h1", "Insult", 10))).isEqualTo("comment-gone");
    }

    @Test
    void where_the_comment_is_not_in_sight_its_hiding_stands_alone() {
        Entry hiding = scene.done(hide("h1", "Insult", 10));
        Entry marked = scene.begins(hiding, 1, 11);

        Line alone = TimelineView.of(List.of(hiding, marked)).getFirst();

        assertThat(alone.entry()).isEqualTo(hiding);
        assertThat(alone.delivery().map(Line.Delivery::state)).contains(SendState.SENDING);
    }

    private void comments(String id, double second) {
        scene.hears(
                scene.inbound(Direction.IN, id, "comment.add", second, Content.Said.text("Lies!")));
    }

    private Line line(String comment) {
        return TimelineView.of(scene.entries()).stream()
                .filter(line -> Comments.platformId(line).equals(comment))
                .findFirst()
                .orElseThrow();
    }

    private Decision privately(String id, String text, double second) {
        return Comments.answerPrivately(
                scene.now(),
                Scene.SHOP,
                Scene.RULES,
                line("c1"),
                id,
                "lin",
                text,
                Scene.at(second));
    }

    private Decision hide(String id, String reason, double second) {
        return Comments.hide(scene.now(), line("c1"), id, "lin", reason, Scene.at(second));
    }

    private Decision show(String id, double second) {
        return Comments.show(scene.now(), line("c1"), id, "lin", "", Scene.at(second));
    }

    private static String code(Decision decision) {
        return decision instanceof Decision.Refused(String code, String _) ? code : "done";
    }

    private static String refusal(Optional<Decision.Refused> refusal) {
        return refusal.map(Decision.Refused::code).orElse("none");
    }
}
