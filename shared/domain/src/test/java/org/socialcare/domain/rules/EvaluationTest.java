package org.socialcare.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.rules.Trace.Outcome;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.text.WordSearch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class EvaluationTest {
    private static final Understanding REFUND =
            new Understanding(
                    "zh",
                    Topic.REFUND,
                    Sentiment.NEGATIVE,
                    Optional.empty(),
                    Set.of(RiskFlag.WAITING),
                    Set.of(),
                    false,
                    new Sureness(0.9, 0.8, 0.7, 1),
                    List.of());
    private static final Occasion REFUND_WANTED =
            new Occasion(
                    On.TICKET_OPENED,
                    new ChannelId("wechat", "mosaic"),
                    ThreadKey.Kind.DIRECT,
                    new Content.Said("我要退款 NOW", List.of(new Attachment("image", "", "")), "", ""),
                    REFUND,
                    new Seen(Priority.P2, false, Set.of("day")));

    @Test
    void every_condition_is_told_by_what_was_there_instead() {
        assertThat(seen(new Condition.OnChannel(Set.of(new ChannelId("x", "mosaic")))))
                .containsExactly("wechat/mosaic");
        assertThat(seen(new Condition.OnPlatform(Set.of("x")))).containsExactly("wechat");
        assertThat(seen(new Condition.InPlace(false))).containsExactly("direct");
        assertThat(seen(new Condition.InLanguage(Set.of("el")))).containsExactly("zh");
        assertThat(seen(new Condition.About(Set.of(Category.AFTER_SALES), 0.95)))
                .containsExactly("after_sales", "0.9");
        assertThat(seen(new Condition.AboutTopic(Set.of(Topic.REFUND), 0.75)))
                .containsExactly("refund", "0.72");
        assertThat(seen(new Condition.Sounding(Set.of(Sentiment.POSITIVE))))
                .containsExactly("negative");
        assertThat(seen(new Condition.Flagged(Set.of(RiskFlag.ABUSE)))).containsExactly("waiting");
        assertThat(seen(new Condition.AtLeast(Priority.P1))).containsExactly("P2");
        assertThat(seen(words("invoice"))).as("never the customer's words").isEmpty();
        assertThat(seen(new Condition.Again(true))).containsExactly("false");
        assertThat(seen(new Condition.WithinHours("day", false))).containsExactly("open");
        assertThat(seen(new Condition.WithinHours("night", true))).containsExactly("closed");
        assertThat(seen(new Condition.Attached(Set.of("voice")))).containsExactly("image");
    }

    @Test
    void what_holds_fires() {
        for (Condition condition :
                List.of(
                        new Condition.OnPlatform(Set.of("wechat", "x")),
                        new Condition.InPlace(true),
                        new Condition.About(Set.of(Category.AFTER_SALES), 0.9),
                        new Condition.AboutTopic(Set.of(Topic.REFUND), 0.72),
                        new Condition.AtLeast(Priority.P3),
                        words("退款"),
                        words("invoice", "now"),
                        new Condition.Again(false),
                        new Condition.WithinHours("day", true),
                        new Condition.Attached(Set.of("voice", "image")))) {
            assertThat(outcomes(rule("a", false, condition)))
                    .as("%s", condition)
                    .containsExactly(new Outcome.Fired());
        }
    }

    @Test
    void a_word_of_a_spaced_script_begins_where_a_word_begins() {
        assertThat(outcomes(rule("a", false, words("ow"))).getFirst())
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void a_rule_that_stops_keeps_the_later_ones_from_being_looked_at() {
        var stops = rule("first", true, words("退款"));
        var fails = rule("none", true, words("invoice"));

        assertThat(outcomes(fails, stops, rule("late", false)))
                .element(2)
                .isEqualTo(new Outcome.Stopped("first"));
        assertThat(outcomes(fails, rule("late", false))).element(1).isEqualTo(new Outcome.Fired());
    }

    @Test
    void a_rule_hears_nothing_but_its_event_and_every_message_is_received() {
        assertThat(outcomes(on(On.TICKET_REOPENED), on(On.MESSAGE_RECEIVED)))
                .containsExactly(new Outcome.OtherEvent(), new Outcome.Fired());
    }

    @Test
    void the_later_rule_has_the_last_word_and_priorities_only_move_the_way_they_are_asked_to() {
        var rules =
                List.of(
                        doing(new Action.GiveTo("one"), new Action.Raise(Priority.P3)),
                        doing(new Action.GiveTo("two"), new Action.Lower(Priority.P1)),
                        doing(new Action.Tag("b"), new Action.Tag("a"), new Action.Tag("a")));
        var before = new Effects("start", Priority.P2, Set.of("old"));

        assertThat(before.after(rules, REFUND))
                .isEqualTo(new Effects("two", Priority.P2, Set.of("old", "a", "b")));
        assertThat(before.after(List.of(doing(new Action.Lower(Priority.P4))), REFUND).priority())
                .isEqualTo(Priority.P4);
    }

    @Test
    void a_ticket_has_a_bounded_number_of_tags() {
        var effects = new Effects("start", Priority.P2, Set.of());
        for (int i = 0; i < 30; i++) {
            effects = effects.after(List.of(doing(new Action.Tag("tag-" + i))), REFUND);
        }

        assertThat(effects.tags()).hasSize(Effects.MOST_TAGS).contains("tag-0");
    }

    private static List<String> seen(Condition wanted) {
        var outcome = outcomes(rule("a", false, words("退款"), wanted)).getFirst();
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        var failed = (Outcome.Failed) outcome;
        assertThat(failed.index()).isEqualTo(1);
        assertThat(failed.wanted()).isEqualTo(wanted);
        return failed.seen();
    }

    private static List<Outcome> outcomes(Rule... rules) {
        return Evaluation.of(new RuleSet(1, Arrays.asList(rules)), REFUND_WANTED).steps().stream()
                .map(Trace.Step::outcome)
                .toList();
    }

    private static Condition words(String... words) {
        return new Condition.Speaking(new WordSearch(List.of(words)));
    }

    private static Rule rule(String id, boolean stop, Condition... when) {
        return new Rule(
                id,
                id,
                On.TICKET_OPENED,
                List.of(when),
                when.length == 0,
                List.of(new Action.Tag("t")),
                stop);
    }

    private static Rule on(On event) {
        return new Rule("a", "A", event, List.of(), true, List.of(new Action.Tag("t")), false);
    }

    private static Rule doing(Action... then) {
        return new Rule("a", "A", On.TICKET_OPENED, List.of(), true, List.of(then), false);
    }
}
