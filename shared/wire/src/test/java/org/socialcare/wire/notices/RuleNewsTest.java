package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.notices.News;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.facts.FactsTogether;
import org.socialcare.wire.notices.NoticeMessage.ForTarget;
import org.socialcare.wire.notices.NoticeMessage.OfFact;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What targets hear of rules, from the message or the word of a clock that fired them. */
class RuleNewsTest {
    private static final Rule OPENED = tells("opened", On.TICKET_OPENED, "ops", "care");
    private static final Rule LATE = tells("late", On.CLOCK_WARNED, "ops");

    @Test
    void a_message_may_be_an_emergency_and_what_rules_ask_for() {
        var read = read(fact(heard(Set.of(RiskFlag.EMERGENCY), OPENED, LATE)));

        assertThat(read.news()).hasSize(3);
        assertThat(read.news().getFirst()).isInstanceOf(News.OfEmergency.class);
        assertThat(read.news().get(1)).isEqualTo(ofRule(OPENED, "ops", On.MESSAGE_RECEIVED));
        assertThat(read.news().get(2)).isEqualTo(ofRule(OPENED, "care", On.MESSAGE_RECEIVED));
    }

    @Test
    void a_clock_tells_which_promise_it_is_about() {
        var fact = fact(warned(LATE));

        assertThat(FactsTogether.isCalm(fact)).as("notices ask for it by itself").isFalse();
        var news = (News.OfRule) read(fact).news().getFirst();
        assertThat(news.event()).isEqualTo(On.CLOCK_WARNED);
        assertThat(news.clock()).contains(ClockKind.FIRST_RESPONSE);
        assertThat(news.name()).isEqualTo("Named late");
    }

    @Test
    void where_nobody_is_to_hear_of_anything_the_fact_says_nothing_of_rules() {
        var fact = fact(warned(tells("other", On.CLOCK_BREACHED, "ops")));

        assertThat(fact.detail().get("rules")).isEmpty();
        assertThat(FactsTogether.isCalm(fact)).isTrue();
        assertThatThrownBy(() -> read(fact).news()).isInstanceOf(ShapeProblem.class);
    }

    @Test
    void each_piece_of_news_is_a_message_of_its_own_for_its_target() {
        var fact = fact(heard(Set.of(RiskFlag.EMERGENCY), OPENED));
        for (News news : read(fact).news()) {
            var message = ForTarget.of(fact, news, "ops");
            var again = (ForTarget) NoticeMessage.read(NoticeMessage.write(message));

            assertThat(again).isEqualTo(message);
            if (news instanceof News.OfRule rule && !rule.target().equals("ops")) continue;
            assertThat(again.news()).isEqualTo(news);
        }
        assertThatThrownBy(() -> new ForTarget(fact, "ops", "gone").news())
                .isInstanceOf(ShapeProblem.class);
    }

    @Test
    void of_one_ticket_and_version_a_target_is_told_once_by_each_rule() {
        var first = heard(Set.of(), OPENED);
        var other = heard(Set.of(), tells("other", On.TICKET_OPENED, "ops"));
        var urgent = fact(heard(Set.of(RiskFlag.EMERGENCY), OPENED));

        var about = new ForTarget(fact(first), "ops", "opened").about();

        assertThat(about)
                .isEqualTo("rule#3#opened#" + first.after().id() + ".1")
                .isNotEqualTo(new ForTarget(fact(other), "ops", "other").about());
        assertThat(new ForTarget(urgent, "ops", "").about()).startsWith("emergency#");
    }

    private static News ofRule(Rule rule, String target, On event) {
        var change = heard(Set.of(), rule);
        return new News.OfRule(
                change.after().brand(),
                change.after().id().text(),
                1,
                Some.NOW,
                change.after().channel().toString(),
                3,
                rule.id(),
                rule.name(),
                target,
                event,
                Optional.empty());
    }

    private static Change heard(Set<RiskFlag> flags, Rule... rules) {
        var message = Some.message("It smokes!").withId("m1").from("770001");
        var understanding =
                Understanding.of("en", Category.COMPLAINT, 0.9, Sentiment.NEGATIVE, flags);
        return Receiving.decide(
                Optional.empty(),
                message.received(),
                Some.channel(),
                Some.brand(),
                Optional.of(understanding),
                new RuleSet(3, Arrays.asList(rules)),
                Some.NOW);
    }

    private static Change warned(Rule... rules) {
        var before = heard(Set.of()).after();
        var ruled = new Timing.Ruled(new RuleSet(3, Arrays.asList(rules)), Some.brand());
        var at = Timing.nextDue(before).orElseThrow();
        return Timing.fire(before, _ -> Optional.of(ruled), at).orElseThrow();
    }

    private static Fact fact(Change change) {
        return FactJson.of(change.entry());
    }

    private static OfFact read(Fact fact) {
        return (OfFact)
                NoticeMessage.read(
                        "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}");
    }

    private static Rule tells(String id, On on, String... targets) {
        List<Action> then = Arrays.stream(targets).<Action>map(Action.Tell::new).toList();
        return new Rule(id, "Named " + id, on, List.of(), true, then, false);
    }
}
