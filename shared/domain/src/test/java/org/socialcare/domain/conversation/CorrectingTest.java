package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.learning.LabelChange;
import org.socialcare.domain.learning.LabelPart;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;

import java.util.List;

class CorrectingTest {
    private final Scene scene = Scene.direct();

    @Test
    void the_ticket_is_what_it_is_corrected_to_and_its_clocks_follow() {
        scene.asks(0);
        assertThat(scene.due(ClockKind.FIRST_RESPONSE)).isEqualTo(60);

        scene.done(correct("c1", LabelPart.FLAG, "SENSITIVE", true));

        assertThat(scene.ticket().understanding().flags()).containsExactly(RiskFlag.SENSITIVE);
        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
        assertThat(scene.due(ClockKind.FIRST_RESPONSE)).isEqualTo(30);
    }

    @Test
    void what_was_too_urgent_is_so_no_longer() {
        scene.asks(0, Scene.angry());
        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);

        scene.done(correct("c1", LabelPart.SENTIMENT, "NEUTRAL", true));

        assertThat(scene.ticket().priority()).isEqualTo(Priority.P3);
    }

    @Test
    void the_entry_says_who_corrected_what() {
        scene.asks(0);
        Entry entry = scene.done(correct("c1", LabelPart.TOPIC, "REFUND", true));

        assertThat(entry.id()).isEqualTo("correct#c1");
        assertThat(entry.body())
                .isEqualTo(
                        new EntryBody.Corrected(
                                "lin",
                                line().entry().id(),
                                new LabelChange(LabelPart.TOPIC, "PRODUCT", "REFUND")));
        assertThat(scene.ticket().understanding().category()).isEqualTo(Category.AFTER_SALES);
    }

    @Test
    void corrections_add_up_and_the_message_shows_what_stands() {
        scene.asks(0);
        scene.done(correct("c1", LabelPart.TOPIC, "REFUND", true));
        scene.done(correct("c2", LabelPart.LANGUAGE, "el", true));
        scene.done(correct("c3", LabelPart.FLAG, "WAITING", true));
        scene.done(correct("c4", LabelPart.TOPIC, "RETURN", true));
        scene.done(correct("c5", LabelPart.FLAG, "WAITING", false));

        Understanding understood = line().understanding().orElseThrow();
        assertThat(understood.topic()).isEqualTo(Topic.RETURN);
        assertThat(understood.language()).isEqualTo("el");
        assertThat(understood.flags()).isEmpty();
        assertThat(understood.sentiment()).isEqualTo(Sentiment.NEUTRAL);
    }

    @Test
    void nothing_else_changes() {
        scene.asks(0);
        Conversation before = scene.now();

        scene.done(correct("c1", LabelPart.TOPIC, "PRODUCT_PRICE", true));

        assertThat(scene.now().turns()).isEqualTo(before.turns());
        assertThat(scene.ticket().waitingSince()).isEqualTo(before.ticket().get().waitingSince());
        assertThat(scene.ticket().asked()).isEqualTo(1);
        assertThat(scene.now().preview()).isEqualTo(before.preview());
    }

    @Test
    void what_rules_and_people_have_made_of_the_ticket_stays() {
        List<Action> then = List.of(new Action.Tag("lamp"), new Action.AskApproval());
        var rule = new Rule("a", "A", On.MESSAGE_RECEIVED, List.of(), true, then, false);
        scene.rules(new RuleSet(1, List.of(rule)));
        scene.asks(0);

        scene.done(correct("c1", LabelPart.TOPIC, "REFUND", true));

        assertThat(scene.ticket().tags()).containsExactly("lamp");
        assertThat(scene.ticket().care().approval()).contains(true);
    }

    @Test
    void a_correction_of_an_older_ticket_is_kept_and_leaves_the_running_one_alone() {
        scene.asks(0);
        Line old = line();
        scene.resolves(10);
        scene.asks(20);
        Ticket running = scene.ticket();

        scene.done(
                Correcting.correct(
                        scene.now(),
                        Scene.SHOP,
                        old,
                        LabelPart.FLAG,
                        "EMERGENCY",
                        true,
                        "c1",
                        "lin",
                        Scene.at(30)));

        assertThat(scene.ticket()).isEqualTo(running);
    }

    @Test
    void what_is_the_label_already_or_none_is_refused() {
        scene.asks(0);
        scene.replies(5);

        assertThat(code(correct("c1", LabelPart.SENTIMENT, "NEUTRAL", true)))
                .isEqualTo("label-unchanged");
        assertThat(code(correct("c1", LabelPart.FLAG, "ABUSE", false)))
                .isEqualTo("label-unchanged");
        assertThat(code(correct("c1", LabelPart.TOPIC, "WEATHER", true)))
                .isEqualTo("unknown-label");
        assertThat(code(correct("c1", LabelPart.LANGUAGE, "<b>", true))).isEqualTo("unknown-label");
        Line reply = TimelineView.of(scene.entries()).get(1);
        assertThat(code(correct(reply, "c1", LabelPart.TOPIC, "REFUND", true)))
                .isEqualTo("not-labelled");
    }

    private Line line() {
        return TimelineView.of(scene.entries()).getFirst();
    }

    private Decision correct(String id, LabelPart part, String label, boolean raised) {
        return correct(line(), id, part, label, raised);
    }

    private Decision correct(Line line, String id, LabelPart part, String label, boolean raised) {
        return Correcting.correct(
                scene.now(), Scene.SHOP, line, part, label, raised, id, "lin", Scene.at(9));
    }

    private static String code(Decision decision) {
        return decision instanceof Decision.Refused(var code, var _) ? code : "none";
    }
}
